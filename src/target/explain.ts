/** A target in plain Chinese. */
import { printQuantity, printTarget } from './print';
import type { Comparator, Target } from './target';

const WORDS: Readonly<Record<Comparator, string>> = { '≥': '不少于', '≤': '不超过', '＞': '超过', '＜': '少于', '＝': '等于' };
/** Percentages and scores are high or low, not many or few. */
const LEVEL_WORDS: Readonly<Record<Comparator, string>> = { ...WORDS, '≥': '不低于', '＜': '低于' };

/** 不少于5次, 不低于95%, 50场至60场, 每季度不少于2次, 应审尽审. */
export function explainTarget(target: Target): string {
  switch (target.kind) {
    case 'quantity': {
      const words = target.unit === '%' || target.unit === '‰' || target.unit === '分' ? LEVEL_WORDS : WORDS;
      return (target.comparator ? words[target.comparator] : '') + printQuantity(target);
    }
    case 'frequency': {
      const { per, ...quantity } = target;
      const { number, digits, unit } = quantity;
      const period = `每${per.number === 1 ? '' : String(per.number)}${per.unit}`;
      return period + (target.comparator ? WORDS[target.comparator] : '') + printQuantity({ number, digits, unit });
    }
    case 'range':
      return `${target.includesLow ? '' : '超过'}${printQuantity(target.low)}至${target.includesHigh ? '' : '不满'}${printQuantity(target.high)}`;
    case 'ratio':
      return `${target.comparator ? LEVEL_WORDS[target.comparator] : ''}${String(target.left)}比${String(target.right)}`;
    case 'grade':
      return target.sign?.comparator === '≥' ? `${target.grade}以上` : target.grade;
    case 'deadline':
    case 'all':
    case 'text':
      return printTarget(target);
  }
}
