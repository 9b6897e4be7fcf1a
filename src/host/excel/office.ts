/// <reference types="office-js" />
/** The program around the workbook: whether it is there, its colours, its ribbon, its pane. */
import { meetsFloor } from './requirements';

/** What the pane finds itself in. */
export type Surroundings =
  | 'excel'
  /** Excel, but older than the floor. */
  | 'too-old'
  /** A browser tab, or another program. */
  | 'elsewhere';

/** Resolves once Office is ready to be spoken to. */
export async function whenReady(): Promise<Surroundings> {
  if (typeof Office === 'undefined') return 'elsewhere';
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return 'elsewhere';
  return meetsFloor() ? 'excel' : 'too-old';
}

/** Whether Excel itself is dark; undefined where it does not say. */
export function isDark(): boolean | undefined {
  const { officeTheme } = Office.context as { officeTheme?: Office.OfficeTheme };
  return officeTheme?.isDarkTheme;
}

/** Names that the manifest's buttons and shortcuts call, and what they do. A button stays pressed until it is done. */
export function onRibbon(actions: Readonly<Record<string, () => Promise<unknown>>>): void {
  for (const [name, act] of Object.entries(actions)) {
    Office.actions.associate(name, (event?: Office.AddinCommands.Event) => {
      void act().finally(() => event?.completed());
    });
  }
}

/** Brings the pane to the front; where the program cannot, nothing happens. */
export async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane().catch(() => undefined);
}
