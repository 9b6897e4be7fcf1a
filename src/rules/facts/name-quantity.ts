/** The quantity that a name holds in place of its target: 采购音响12套. */
import type { Indicator } from '../../form/schema';
import { findUnit, matchUnit } from '../../target';

/** A number that does not go on with another, a word, an ordinal or a paragraph's number (1-2项目立项): most names hold none. */
const number = /(?<![\d.A-Za-z第〔#]|^\d{1,2}-)\d/;
const numbers = new RegExp(`${number.source}+(?:,\\d{3})*(?:\\.\\d+)?\\s*`, 'g');
/** 12345, 12315, 12348: services by their number. */
const hotline = /^123(?!00)\d\d$/;
/** 满意度（抽样100份） says how it is found out. */
const sample = /[（(][^（()）]*(?:抽样|样本|问卷)[^（()）]*[）)]/;
/** 水质达标率（氨氮1.5mg/L以内、水温5-30℃）: in its bracket a rate says what passes, which its value does not. */
const passing = /(?<=率)[（(](?=[^（()）]*[一-龥A-Za-z]{2,}\d)(?![^（()）]*(?:达到?|完成|提高|降低|下降|控制|不))[^（()）]*[）)]$/;
/** What describes the thing counted rather than how much of it: 65岁以上, 3级, 110千伏, 2021年. */
const describing = /^(?:岁|周岁|级|等|年|月|日|号|期|届|类|度|℃|[A-Za-z+]|个?五年|千伏|伏|星|小时内?服务|天工作制|分钟生活圈)/;
const describingDimensions: ReadonlySet<string> = new Set(['duration', 'calendar', 'rank', 'electric', 'power', 'temperature', 'pressure', 'data', 'angle', 'workday']);

/** As written; undefined where the name holds none, or only what describes the thing counted. */
export function quantityInName({ name, target }: Indicator): string | undefined {
  return quantityIn(name.replace(sample, '').replace(target.kind === 'quantity' ? passing : '', ''));
}

/** The first number with a unit, as written; numbers that describe the thing counted (20户以上自然村) do not count. */
function quantityIn(name: string): string | undefined {
  if (!number.test(name)) return undefined;
  for (const match of name.matchAll(numbers)) {
    const start = match.index + match[0].length;
    const rest = name.slice(start);
    if (describing.test(rest) || hotline.test(match[0])) continue;
    const scaled = /^[万亿千百]/.test(rest) ? start + 1 : start;
    const end = matchUnit(name, scaled);
    if (end === scaled && scaled === start) continue;
    const unit = findUnit(name.slice(scaled, end));
    if (end > scaled && (unit === undefined || describingDimensions.has(unit.dimension))) continue;
    if (/^(?:及|或)?以[上下内].{2}/.test(name.slice(end))) continue;
    return name.slice(match.index, end);
  }
  return undefined;
}
