import type { Edit } from '../sheet/edit';
import { remapCell } from '../sheet/remap';
import type { Flag, FlagLevel } from './host';

/** What a cell with a flag is filled with, where a program does it by conditional formats. */
export const flagFills: Readonly<Record<FlagLevel, string>> = { error: '#F8CBCB', warning: '#FFE699', info: '#CFE2F3' };
export const flagLevels = Object.keys(flagFills) as readonly FlagLevel[];

/** The formula of such a format: always true, and nobody else writes it. */
export function flagFormula(level: FlagLevel): string {
  return `=N("jibiao:${level}")=0`;
}

/** The level that a format's formula stands for; undefined for a user's own format. */
export function levelOfFormula(formula: string): FlagLevel | undefined {
  return flagLevels.find((level) => formula.replaceAll(' ', '') === flagFormula(level));
}

/** The flags of a sheet after these edits: they move with their rows, as a spreadsheet's own formats do. */
export function moved(flags: readonly Flag[], sheet: string, edits: readonly Edit[]): readonly Flag[] {
  return flags.flatMap((flag) => {
    const at = edits.reduce<Flag['at'] | undefined>((cell, edit) => (cell && edit.sheet === sheet ? remapCell(cell, edit) : cell), flag.at);
    return at ? [{ ...flag, at }] : [];
  });
}
