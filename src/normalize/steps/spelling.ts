import { parseTarget, printTarget, type Target, type Trait } from '../../target';
import { valueCell } from '../form-cells';
import type { ContentStep } from '../step';

/** Traits with which the canonical form still says all that was written. */
const harmless: ReadonlySet<Trait['kind']> = new Set<Trait['kind']>(['space', 'full-width', 'noncanonical-sign', 'ascii-sign']);

/** Sign, number and unit as the system writes them: 不少于5次 → ≥5次, 98百分比 → 98%, 100.00(%) → 100.00%. */
export const spelling: ContentStep = {
  name: 'spelling',
  stage: 'content',
  usual: false,
  texts: {
    zh: {
      title: '规范指标值写法',
      why: '“不少于5次”写成“≥5次”，“100.00(%)”写成“100.00%”；有两种读法、带其他文字的不动，数值一位不改。',
      reasons: { canonical: '写成系统通用的“{after}”' },
    },
    en: {
      title: 'Spelling of targets',
      why: '“不少于5次” becomes “≥5次”, “100.00(%)” becomes “100.00%”; values that can be read in two ways or carry other words stay, no digit changes.',
      reasons: { canonical: 'written as the system does: “{after}”' },
    },
  },
  propose(form, sketch) {
    for (const indicator of form.indicators) {
      const at = valueCell(indicator);
      if (at === undefined || indicator.cells.sign !== undefined || !sketch.isText(at)) continue;
      const target = parseTarget(sketch.textOf(at));
      const printed = canonical(target);
      if (printed !== undefined) sketch.respell(at, printed, 'canonical');
    }
  },
};

function canonical(target: Target): string | undefined {
  if (target.kind !== 'quantity' && target.kind !== 'frequency') return undefined;
  if (target.alternatives !== undefined || target.traits.some(({ kind }) => !harmless.has(kind))) return undefined;
  const printed = printTarget(target);
  const again = parseTarget(printed);
  const same = again.kind === target.kind && again.number === target.number && again.comparator === target.comparator;
  return same ? printed : undefined;
}
