/// <reference types="office-js" />
/** What this Excel offers, asked of the program itself and never guessed from its version. */

/** Below this Excel cannot do what the pane needs: Office 2019 and older. */
export const FLOOR = '1.9';

export interface Offers {
  /** Merged areas can be listed: without them no command may change the structure of a sheet. */
  readonly merges: boolean;
  /** Notes as users know them, where program and client have them; else threaded comments take their place. */
  readonly notes: boolean;
  readonly comments: boolean;
  /** A sheet that is renamed, moved or hidden says so. */
  readonly sheetNames: boolean;
}

/** Whether this Excel is new enough for anything at all. */
export function meetsFloor(): boolean {
  return supports(FLOOR);
}

/** What this Excel can do beyond the floor. */
export function offers(): Offers {
  return { merges: supports('1.13'), notes: supports('1.18') && 'notes' in Excel.Worksheet.prototype, comments: supports('1.10'), sheetNames: supports('1.17') };
}

function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
