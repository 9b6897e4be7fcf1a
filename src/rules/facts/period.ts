/** The time that a form declares, and the dates that a text names. Months are 1–12; a date without a month never counts. */
import type { Form } from '../../form/schema';
import { lex, readPhrases, type PartialDate } from '../../target';
import { squeeze } from '../../form/squeeze';

/** First and last month, counted from year 0: 2024年3月 = 2024 × 12 + 2. */
export interface Period {
  readonly first: number;
  readonly last: number;
  /** As the form says it: "2024年3月-2025年6月", or "2024年". */
  readonly text: string;
  /** True where the form declares it in a field of its own, false where it is only the form's year. */
  readonly declared: boolean;
}

export interface NamedMonth {
  readonly month: number;
  readonly text: string;
}

const periodLabel = /起止时间|起止年限|起止日期|起止年月|实施期(?!绩效|目标|资金|总)|项目期(?!绩效|目标|资金|总)|项目周期|执行期限|实施时间|项目时间|建设期|服务期|实施年限|项目年限|建设工期/;

/** The declared period of the project, else the form's year; undefined when neither is known. */
export function periodOf(form: Form): Period | undefined {
  for (const field of form.fields) {
    if (!periodLabel.test(squeeze(field.label))) continue;
    const months = monthsIn(field.value);
    const [first, last] = [months[0], months.at(-1)];
    if (first !== undefined && last !== undefined && months.length > 1) {
      return { first: first.month, last: lastOf(last, field.value), text: squeeze(field.value), declared: true };
    }
    const years = [...field.value.matchAll(/20\d\d/g)].map(([year]) => Number(year));
    const [from, to] = [Math.min(...years), Math.max(...years)];
    if (years.length > 0) return { first: from * 12, last: to * 12 + 11, text: squeeze(field.value), declared: true };
  }
  return form.year === null ? undefined : { first: form.year * 12, last: form.year * 12 + 11, text: `${String(form.year)}年`, declared: false };
}

/** Whether the form declares a period that lies within one year: 2024年3月至10月, 2024年, 一年. */
export function isOfOneYear(form: Form): boolean {
  if (form.fields.some(({ label, value }) => periodLabel.test(squeeze(label)) && /^\s*(?:1|一)\s*年\s*$/.test(value))) return true;
  const period = periodOf(form);
  return period?.declared === true && Math.floor(period.first / 12) === Math.floor(period.last / 12);
}

function lastOf(named: NamedMonth, text: string): number {
  // 2023.07-12: the second month has no year of its own and was not seen as a date.
  const tail = /[-—~至到](\d{1,2})月?$/.exec(squeeze(text))?.[1];
  const month = Number(tail);
  return tail !== undefined && month >= 1 && month <= 12 ? Math.max(named.month, Math.floor(named.month / 12) * 12 + month - 1) : named.month;
}

/** Every year-and-month, or end of a year, that a text names, in order. */
export function monthsIn(text: string): readonly NamedMonth[] {
  return readPhrases(text, lex(text)).flatMap((phrase) => {
    const month = phrase.type === 'date' ? monthOf(phrase.date) : undefined;
    return month === undefined ? [] : [{ month, text: text.slice(phrase.start, phrase.end) }];
  });
}

function monthOf({ year, month, approximate }: PartialDate): number | undefined {
  if (year === undefined) return undefined;
  if (month !== undefined) return year * 12 + month - 1;
  return approximate !== undefined && /[底末]/.test(approximate) ? year * 12 + 11 : undefined;
}
