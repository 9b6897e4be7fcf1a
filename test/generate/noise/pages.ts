import { box, type Box, type Draft, type Line } from '../paper';
import type { Random } from '../random';
import type { Noise } from './noise';

/** A page break inside the table: the head, or all that stands above the table, is printed again. */
export const pageBreak: Noise = {
  name: 'page-break',
  fits: (drafts) => drafts.length === 1 && !['L9', 'L19'].includes(drafts[0]!.layout),
  apply(drafts, rng) {
    const form = drafts[0]!;
    const rows = form.lines.flatMap((line, i) => (line.reading === 'indicator' ? [i] : []));
    const at = rng.pick(rows.slice(1));
    const table = form.lines[at]!.table;
    if (form.lines[at - 1]!.table !== table) return;
    const whole = form.layout === 'L13' || (rng.chance(0.4) && table === 0);
    const top = form.lines.findIndex((line) => line.reading === 'title');
    const above = form.lines.slice(Math.max(0, top), at);
    const firstRow = above.findIndex((line) => line.reading === 'indicator');
    const head = above.slice(0, firstRow).filter((line) => whole || (line.reading === 'header' && line.table === table));
    if (head.length === 0) return;
    const copies = copyLines(head);
    const gap: Line = { reading: 'empty', slots: head[0]!.slots.map(() => null) };
    split(form, at, rng);
    form.lines.splice(at, 0, ...(whole ? [gap] : []), ...copies);
  },
};

function copyLines(lines: readonly Line[]): Line[] {
  const copies = new Map<Box, Box>();
  const copy = (held: Box | null): Box | null => {
    if (!held) return null;
    const made = copies.get(held) ?? { ...held };
    copies.set(held, made);
    return made;
  };
  return lines.map((line) => ({ ...line, reading: 'repeat', slots: line.slots.map(copy) }));
}

/** Cells that the break cuts: levels are printed again or stay blank; a long text may be torn in two. */
function split(form: Draft, at: number, rng: Random): void {
  const [above, below] = [form.lines[at - 1]!, form.lines[at]!];
  const again = rng.chance(0.5);
  const tear = form.layout === 'L13';
  below.slots.forEach((held, c) => {
    if (!held || above.slots[c] !== held) return;
    const cut = tear && held.is === 'level' && held.text.length > 20 ? rng.int(8, held.text.length - 8) : 0;
    if (cut === 0 && !again) return;
    const made = cut > 0 ? box(held.text.slice(cut), held.is) : { ...held };
    if (cut > 0) held.text = held.text.slice(0, cut);
    for (let row = at; row < form.lines.length && form.lines[row]!.slots[c] === held; row++) form.lines[row]!.slots[c] = made;
  });
}

/** A second table that has lost its head. */
export const orphanTable: Noise = {
  name: 'orphan-table',
  fits: (drafts) => drafts.length === 1 && drafts[0]!.layout === 'L1' && drafts[0]!.indicators.some((i) => i.table > 1),
  apply(drafts) {
    const form = drafts[0]!;
    const last = Math.max(...form.indicators.map((i) => i.table));
    const head = form.lines.findIndex((line) => line.reading === 'header' && line.table === last);
    form.lines.splice(head, 1);
    if (form.lines[head - 1]?.reading === 'section') form.lines.splice(head - 1, 1);
  },
};
