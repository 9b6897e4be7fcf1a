/** An entry of the library in the words of a form's columns, and back. */
import type { Indicator } from '../form/schema';
import type { LibraryEntry } from '../library/schema';
import type { Comparator } from '../target';

/** 口径 in a sentence: "分子÷分母×100%；取数时点：12月31日。" */
export function explanationOf({ caliber, units }: Pick<LibraryEntry, 'caliber' | 'units'>): string {
  const { numerator, denominator, date } = caliber;
  const group = (text: string): string => (/[－＋+]/.test(text) && !/^（.*）$/.test(text) ? `（${text}）` : text);
  const formula = denominator === undefined ? numerator : `${group(numerator)}÷${denominator}${units[0] === '%' ? '×100%' : units[0] === '‰' ? '×1000‰' : ''}`;
  return `${formula}；取数时点：${date}。`;
}

/** Basis and papers: "计划标准；佐证：签到表、照片". */
export function sourceOf({ basis, evidence }: Pick<LibraryEntry, 'basis' | 'evidence'>): string {
  return `${basis}；佐证：${evidence.join('、')}`;
}

/** Which way is better, as its sign says. */
export function directionOf(sign: Comparator): LibraryEntry['direction'] {
  if (sign === '＝') return '定值';
  return sign === '≥' || sign === '＞' ? '正向' : '反向';
}

/** What `explanationOf` has written, taken apart; any other explanation is the numerator. */
export function caliberIn({ explanation, name }: Pick<Indicator, 'explanation' | 'name'>): LibraryEntry['caliber'] {
  const [, formula = explanation, date = '12月31日'] = /^(.*?)(?:；取数时点：(.*?)。?)?$/su.exec(explanation.trim()) ?? [];
  const [, above = '', below = ''] = /^([^÷]*)÷?(.*)$/su.exec(formula.replace(/[×xX*]\s*10{2,3}\s*[%％‰]$/u, '')) ?? [];
  const [numerator, denominator] = [above, below].map((part) => part.trim().replace(/^[（(](.*)[）)]$/u, '$1'));
  return { numerator: numerator || name, ...(denominator ? { denominator } : {}), date };
}

const bases = ['计划标准', '历史标准', '行业标准', '预算支出标准', '其他标准'] as const;

/** What `sourceOf` has written, taken apart; any other source is a paper of its own. */
export function evidenceIn(source: string): Pick<LibraryEntry, 'basis' | 'evidence'> {
  const text = source.trim();
  const basis = bases.find((one) => text.startsWith(one));
  const papers = text.slice(basis?.length ?? 0).replace(/^[；;，,：:\s]*(?:佐证(?:材料)?[：:])?/u, '').split('、').map((one) => one.trim()).filter((one) => one !== '');
  return { basis: basis ?? '其他标准', evidence: papers.length > 0 ? papers : ['由单位提供'] };
}
