/** The entrance: one value with the cells beside it. Forms repeat their values, so that a small memory pays. */
import { exact } from './exact';
import { readTarget } from './parse';
import type { QuantityTarget, Target, TargetContext } from './target';

const REMEMBERED = 4096;
/** Longer texts are prose and do not come again. */
const LONGEST_KEY = 64;
/** By text what it said last, with the sign and unit cells that stood beside it: nearly always the same. */
const memory = new Map<string, { readonly sign: string; readonly unit: string; readonly target: Target }>();

/**
 * What the value says. `context` gives the sign and unit cells of the row as written, and the name, which decides
 * nothing but tells whether 0.95 may be 95% and 250% may be meant. Targets are immutable and may be shared.
 */
export function parseTarget(text: string, context: TargetContext = {}): Target {
  const target = remembered(text, context);
  if (target.kind !== 'quantity' || context.name === undefined) return target;
  return besideName(target, context.name);
}

function remembered(text: string, context: TargetContext): Target {
  if (text.length > LONGEST_KEY) return readTarget(text, context);
  const { sign = '', unit = '' } = context;
  const known = memory.get(text);
  if (known?.sign === sign && known.unit === unit) return known.target;
  const target = readTarget(text, context);
  if (memory.size >= REMEMBERED) memory.clear();
  memory.set(text, { sign, unit, target });
  return target;
}

const RATE = /(?:率|比例|比重|占比|满意度|程度)(?:[（(][^（）()]*[）)])?$/;
const GROWTH = /增长|增幅|提高|提升|翻番|上升|保值|产值|效益比|投入产出/;

function besideName(target: QuantityTarget, name: string): QuantityTarget {
  if (target.number > 0 && target.number < 1 && target.unit === '' && !target.per && RATE.test(name)) {
    const percent = exact(target.number * 100);
    const { alternatives, ...rest } = target;
    const other = { ...rest, number: percent, digits: String(percent), unit: '%' };
    return { ...target, alternatives: [...(alternatives ?? []), { target: other, reason: `也可能是${String(percent)}%` }] };
  }
  if (target.number >= 250 && target.traits.some((trait) => trait.kind === 'ocr-suspect') && /^2\d\d/.test(target.digits) && GROWTH.test(name)) {
    return { ...target, traits: target.traits.filter((trait) => trait.kind !== 'ocr-suspect') };
  }
  return target;
}
