/**
 * Where LibreOffice's object model is silent or says what is not so, its own interface is asked instead. What it does is
 * untouched: every write goes through the object model.
 */
import { formatRange, rangeOf } from '../../../src/sheet/range';
import { rectanglesOf } from '../../../src/host/rectangles';
import type { Ask } from './office';

/** What the stand-in has nothing of: then the adapter does without. */
export const LACKING: ReadonlySet<string> = new Set(['Application.ApiEvent', 'Workbook.CustomXMLParts', 'Application.PluginStorage']);

interface Asked {
  /** What the object model itself says. */
  readonly said: () => unknown;
  readonly self: unknown;
  readonly parent: unknown;
  readonly args: readonly unknown[];
  readonly ask: Ask;
}

const NONE = -4142;

/** A rectangle's fill: null for several, undefined for none. */
function fillOf({ parent, ask }: Asked): number | null | undefined {
  const range = parent as Et.Range;
  const [color] = ask('filled', 0, range.Worksheet.Name, [range.Address(false, false)]).v as [number | null];
  if (color === null) return null;
  return color < 0 ? undefined : ((color & 0xff) << 16) | (color & 0xff00) | (color >> 16);
}

function absent(value: number | null | undefined, none: number, some: number | null | undefined): number | null {
  return value === null ? null : value === undefined ? none : (some ?? 0);
}

function rounded(size: unknown): unknown {
  return typeof size === 'number' ? Math.round(size * 10) / 10 : size;
}

export const shims: Readonly<Record<string, (asked: Asked) => unknown>> = {
  'Range.SpecialCells': ({ self, ask }) => {
    const sheet = (self as Et.Range).Worksheet;
    const cells = (ask('ruled', 0, sheet.Name, []).v as [number, number][]).map(([row, col]) => ({ row, col }));
    if (cells.length === 0) throw new Error('no cells were found');
    return sheet.Range(rectanglesOf(cells).map(formatRange).join(','));
  },
  'Comments.Count': ({ parent, ask }) => (ask('noted', 0, (parent as Et.Worksheet).Name, []).v as unknown[]).length,
  'Comments.Item': ({ parent, args, ask }) => {
    const sheet = parent as Et.Worksheet;
    const [row, col] = (ask('noted', 0, sheet.Name, []).v as [number, number][])[Number(args[0]) - 1] ?? [0, 0];
    return sheet.Range(formatRange(rangeOf({ row, col }))).Comment;
  },
  // A comment is only ever asked of its cell.
  'Comment.Parent': ({ parent }) => parent,
  // In hundredths of a millimetre, and of something else.
  'Worksheet.StandardWidth': ({ self }) => (self as Et.Worksheet).Range('ZZ1').ColumnWidth,
  'Worksheet.StandardHeight': ({ self }) => (self as Et.Worksheet).Range('A9999').RowHeight,
  // Kept in hundredths of a millimetre.
  'Range.ColumnWidth': ({ said }) => rounded(said()),
  // Choices come back as though they were a formula.
  'Validation.Formula1': ({ said }) => String(said()).replace(/^=(?=[^!$:]*,)/, ''),
  // Of cells that differ it says that they have none.
  'Interior.Color': (asked) => absent(fillOf(asked), 0xffffff, fillOf(asked)),
  'Interior.ColorIndex': (asked) => absent(fillOf(asked), NONE, 6),
  'Interior.Pattern': (asked) => absent(fillOf(asked), NONE, 1),
  // Null for whatever has not been aligned.
  'Range.HorizontalAlignment': ({ self, ask }) => {
    const range = self as Et.Range;
    const [align] = ask('aligned', 0, range.Worksheet.Name, [range.Address(false, false)]).v as [string | null];
    return align === null ? null : ({ STANDARD: 1, LEFT: -4131, CENTER: -4108, RIGHT: -4152, BLOCK: -4130, REPEAT: 5 }[align] ?? 1);
  },
};
