import { finish } from './finish';
import { layoutOf } from './layouts';
import type { Box, Draft } from './paper';
import { plan } from './plan';
import { random, type Random } from './random';
import type { Generated, LayoutId } from './truth';

/** Layouts that offices hand out as empty forms. */
export const blankLayoutIds: readonly LayoutId[] = ['L1', 'L2', 'L4', 'L5', 'L6', 'L11', 'L12', 'L15', 'L21', 'M'];

/** An empty form as it is handed out: labels, heads and levels printed, nothing filled in. Its kind is blank; `of` says what it would be. */
export function generateBlank(seed: number, options: { layout?: LayoutId } = {}): Generated {
  const rng = random(seed);
  const id = options.layout ?? rng.pick(blankLayoutIds);
  const drawn = layoutOf(id).draw(rng, plan(rng), true);
  const drafts = [drawn].flat();
  const words = { headers: [...drafts[0]!.words.headers], levels: [...drafts[0]!.words.levels] };
  for (const form of drafts) empty(form, rng);
  const { sheet, forms } = finish(drafts, rng.pick(['kept', 'lost']));
  return { seed, layout: id, sheet, truth: forms[0]!, forms, faults: [], words, noise: [] };
}

function empty(form: Draft, rng: Random): void {
  const names = new Set<Box | undefined>(form.indicators.map((indicator) => indicator.cells.get('name')));
  const slot = rng.pick(['', '指标1：', '……', '指标1']);
  for (const line of form.lines) {
    for (const held of line.slots) if (held) clear(held, names.has(held), slot);
  }
  form.lines.forEach((line, i) => {
    if (line.reading === 'indicator') form.lines[i] = { ...line, reading: 'slot' };
  });
  form.kind = 'blank';
  form.year = null;
  form.indicators = [];
  form.fields.length = 0;
}

/** Years leave a gap; what the office would write goes. */
function clear(held: Box, isName: boolean, slot: string): void {
  if (held.is === 'title' || held.is === 'label' || held.is === 'header') held.text = held.text.replace(/\d{4}(?= ?年)/, '    ');
  else if (held.is !== 'level') held.text = isName ? slot : '';
}
