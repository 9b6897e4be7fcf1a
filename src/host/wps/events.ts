/** What ET tells of its workbooks, in the words of the port. Its objects are read while it speaks and never kept. */
import type { Range } from '../../sheet/range';
import { rangesOf } from '../addresses';
import type { HostEvent } from '../host';
import { application, foundApplication } from './application';
import { readContents } from './cells';
import { attempt } from './faults';
import { isQuiet } from './quiet';
import { usedArea } from './scan';
import type { SheetTable } from './sheets';
import type { Written } from './written';

export interface Ear {
  readonly sheets: SheetTable;
  readonly written: Written;
  readonly tell: (event: HostEvent) => void;
  /** Takes every flag away, of the workbook in front or of one behind it, before this returns. */
  readonly clearFlags: (behind?: Et.Workbook) => void;
}

type Handler = (...told: never[]) => void;

/** How far each sheet reached when it was last seen: ET tells which rows came or went, but not which of the two. */
export class Extents {
  private readonly seen = new Map<string, Range>();

  note(id: string, sheet: Et.Worksheet): Range | undefined {
    const before = this.seen.get(id);
    this.seen.set(id, usedArea(sheet));
    return before;
  }

  /** By how many rows and columns the sheet has grown since it was seen; undefined at first sight. */
  growth(id: string, sheet: Et.Worksheet): { readonly row: number; readonly column: number } | undefined {
    const before = this.note(id, sheet);
    const now = this.seen.get(id);
    return before && now && { row: now.bottom - before.bottom, column: now.right - before.right };
  }
}

/** Listens to the program. Returns the way to stop; undefined where it cannot be listened to. `heard`: it has spoken. */
export function listenTo(ear: Ear, extents: Extents, heard: () => void): (() => void) | undefined {
  const handlers = handlersOf(ear, extents);
  const guarded = Object.entries(handlers).map(([name, handle]): readonly [string, Handler] => [
    name,
    (...told: never[]) => {
      try {
        ear.sheets.lookAgain();
        heard();
        if (!isQuiet()) handle(...told);
      } catch {
        // Nothing of ours may come up in the user's typing; the next event or a check by hand finds the change.
      }
    },
  ]);
  const added: (readonly [string, Handler])[] = [];
  const stop = () => {
    for (const [name, handler] of added) foundApplication()?.ApiEvent?.RemoveApiEventListener(name, handler);
  };
  try {
    const source = application().ApiEvent;
    if (!source) return undefined;
    for (const [name, handler] of guarded) {
      source.AddApiEventListener(name, handler);
      added.push([name, handler]);
    }
    return stop;
  } catch {
    stop();
    return undefined;
  }
}

function handlersOf({ sheets, written, tell, clearFlags }: Ear, extents: Extents): Readonly<Record<string, Handler>> {
  let names = sheets.names();
  const sheetsChanged = () => {
    const now = sheets.names();
    if (now === names) return;
    names = now;
    tell({ kind: 'sheets' });
  };
  const soon = () => {
    setTimeout(sheetsChanged, 0);
  };
  let workbook = sheets.fullName();
  const workbookChanged = () => {
    const now = sheets.fullName();
    if (now === workbook) return;
    workbook = now;
    names = sheets.names();
    tell({ kind: 'workbook' });
  };
  // A sheet of a workbook behind may have the name of one in front; where nobody says whose it is, it counts as in front.
  const isBehind = (workbookOf: () => Et.Workbook) => attempt(() => workbookOf().FullName !== sheets.fullName()) === true;
  return {
    SheetChange: (sheet: Et.Worksheet, target: Et.Range) => {
      if (isBehind(() => sheet.Parent)) return;
      // Of a new name ET tells nobody.
      sheetsChanged();
      const id = sheets.idOf(sheet);
      const event = changeOf(id, sheet, target, extents);
      if (event.kind === 'edit' && event.ranges && written.isEcho(id, event.ranges, (range) => readContents(sheet, range))) return;
      tell(event);
    },
    SheetSelectionChange: (sheet: Et.Worksheet, target: Et.Range) => {
      const [range] = areasOf(target);
      if (range) tell({ kind: 'select', selection: { sheet: sheets.idOf(sheet), range } });
    },
    SheetActivate: (sheet: Et.Worksheet) => {
      sheetsChanged();
      const id = sheets.idOf(sheet);
      extents.note(id, sheet);
      tell({ kind: 'activate', sheet: id });
    },
    WorkbookNewSheet: soon,
    SheetBeforeDelete: soon,
    WorkbookOpen: workbookChanged,
    WorkbookActivate: workbookChanged,
    WorkbookAfterSave: () => {
      workbookChanged();
      tell({ kind: 'after-save' });
    },
    WorkbookBeforeSave: (saved: Et.Workbook) => {
      // All that are open may be saved at once, though only one is in front.
      const behind = isBehind(() => saved);
      clearFlags(behind ? saved : undefined);
      if (!behind) tell({ kind: 'before-save' });
    },
  };
}

/** @param target rows and columns inserted or deleted come as whole lines, and so do lines that were emptied */
function changeOf(sheet: string, worksheet: Et.Worksheet, target: Et.Range, extents: Extents): HostEvent {
  const address = target.Address(false, false);
  const growth = extents.growth(sheet, worksheet);
  const axis = /^\d+:\d+$/.test(address) ? 'row' : /^[A-Z]+:[A-Z]+$/i.test(address) ? 'column' : undefined;
  if (!axis) return { kind: 'edit', sheet, own: false, ranges: areasOf(target) };
  const [range = { top: 0, left: 0, bottom: 0, right: 0 }] = rangesOf(address);
  const [first, last] = axis === 'row' ? [range.top, range.bottom] : [range.left, range.right];
  const count = last - first + 1;
  if (Math.abs(growth?.[axis] ?? 0) !== count) return { kind: 'edit', sheet, own: false };
  return { kind: 'structure', sheet, axis, index: first, count: growth?.[axis] ?? 0, own: false };
}

/** An address of many areas may be cut off, so they are asked one by one. */
function areasOf(target: Et.Range): Range[] {
  const areas = target.Areas;
  return Array.from({ length: areas.Count }, (_one, index) => areas.Item(index + 1)).flatMap((area) => rangesOf(area.Address(false, false)));
}
