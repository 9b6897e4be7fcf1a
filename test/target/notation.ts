/** A target in one line, for tables of tests: "≥ 95 %", "[50 场, 60 场)", "2 次 per 1 季度", "until 2021年12月底". */
import { printDate, type Quantity, type Target } from '../../src/target';

const quantity = ({ number, unit, per }: Quantity): string =>
  [String(number), unit, per ? `per ${String(per.number)} ${per.unit}` : ''].filter((part) => part !== '').join(' ');

/** Kind and content; traits follow after a bar, sorted, with what they say. */
export function notation(target: Target): string {
  const traits = target.traits
    .filter((trait) => trait.kind !== 'space' && trait.kind !== 'full-width')
    .map((trait) => trait.kind + ('suggestion' in trait ? `→${trait.suggestion}` : 'written' in trait ? `(${trait.written})` : ''));
  const alternatives = (target.alternatives ?? []).map((alternative) => `or ${content(alternative.target)}`);
  return [content(target), ...alternatives, ...traits].join(' | ');
}

function content(target: Target): string {
  const sign = 'comparator' in target && target.comparator ? `${target.comparator} ` : '';
  switch (target.kind) {
    case 'quantity':
      return sign + quantity(target);
    case 'frequency':
      return `freq ${sign}${quantity(target)}`;
    case 'range':
      return `${target.includesLow ? '[' : '('}${quantity(target.low)}, ${quantity(target.high)}${target.includesHigh ? ']' : ')'}`;
    case 'ratio':
      return `ratio ${sign}${String(target.left)}${target.fraction ? '/' : ':'}${String(target.right)}`;
    case 'deadline':
      return `date ${sign}${target.from ? `${printDate(target.from)} - ` : ''}${printDate(target.date)}${target.event ? ` ${target.event}` : ''}${target.quantity ? ` ${target.quantityComparator ?? ''}${quantity(target.quantity)}` : ''}`;
    case 'grade':
      return `grade ${target.sign ? `${target.sign.comparator} ` : ''}${target.grade}${target.scale.length === 0 ? '°' : ''}`;
    case 'all':
      return `all ${target.phrase}`;
    case 'text':
      return `text${target.sign ? ` ${target.sign.comparator}` : ''}${target.quantities.map((item) => ` [${quantity(item)}]`).join('')}`;
  }
}
