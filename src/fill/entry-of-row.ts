/** A row of a form as an entry of a person's own library: everything but its value. */
import type { Indicator } from '../form/schema';
import { matchLevel1, matchLevel2 } from '../frame/levels';
import { classSchema, type IndicatorClass, type LibraryEntry } from '../library/schema';
import { findUnit, type Comparator } from '../target';
import type { Reason } from './reasons';

export type EntryOfRow = { readonly ok: true; readonly entry: LibraryEntry } | { readonly ok: false; readonly reason: Reason };

/** The entry, or what the row lacks. Nothing is guessed: a sign or a unit that is not written is asked for. */
export function entryOfRow(indicator: Indicator): EntryOfRow {
  const { name, target, level2 } = indicator;
  if (name === '') return refused({ key: 'nameless' });
  const filed = libraryClassOf(indicator);
  if (filed === undefined) return refused({ key: 'unknown-class', data: { level2: level2.text } });
  const isDate = target.kind === 'deadline';
  const unit = unitOf(indicator);
  if (!isDate && findUnit(unit) === undefined) return refused({ key: 'unit-missing' });
  const sign = signOf(indicator) ?? (isDate ? '≤' : undefined);
  if (sign === undefined) return refused({ key: 'sign-missing' });
  return {
    ok: true,
    entry: {
      name,
      class: filed,
      units: isDate ? [] : [unit],
      sign,
      direction: /[≥＞]/.test(sign) ? '正向' : /[≤＜]/.test(sign) ? '反向' : '定值',
      ...(isDate ? { date: true as const } : {}),
      caliber: caliberOf(indicator),
      ...sourceOf(indicator.source),
      origin: { kind: 'own' },
    },
  };
}

/** The class under which the library files a row; undefined for a level 2 of none. */
export function libraryClassOf({ level1, level2 }: Indicator): IndicatorClass | undefined {
  const found = matchLevel2(level2.text) ?? (matchLevel1(level1.text) === '满意度' ? '满意度' : undefined);
  const parsed = classSchema.safeParse(found === '成本' ? '经济成本' : found);
  return parsed.success ? parsed.data : undefined;
}

function unitOf({ unit, unitText, target }: Indicator): string {
  if (unit !== '' || unitText !== '') return unit || unitText;
  if (target.kind === 'frequency') return target.unit;
  if (target.kind !== 'quantity') return '';
  return target.per === undefined ? target.unit : `${target.unit}/${target.per.unit}`;
}

function signOf({ target }: Indicator): Comparator | undefined {
  return 'comparator' in target ? (target.comparator ?? undefined) : target.sign?.comparator;
}

/** "分子÷分母×100%；取数时点：12月31日。" as explanationOf writes it; any other explanation is the numerator. */
function caliberOf({ explanation, name }: Indicator): LibraryEntry['caliber'] {
  const [, formula = explanation, date = '12月31日'] = /^(.*?)(?:；取数时点：(.*?)。?)?$/su.exec(explanation.trim()) ?? [];
  const [, above = '', below = ''] = /^([^÷]*)÷?(.*)$/su.exec(formula.replace(/[×xX*]\s*10{2,3}\s*[%％‰]$/u, '')) ?? [];
  const [numerator, denominator] = [above, below].map((part) => part.trim().replace(/^[（(](.*)[）)]$/u, '$1'));
  return { numerator: numerator || name, ...(denominator ? { denominator } : {}), date };
}

const bases = ['计划标准', '历史标准', '行业标准', '预算支出标准', '其他标准'] as const;

/** "计划标准；佐证：签到表、照片" parted; any other source is a paper of its own. */
function sourceOf(source: string): Pick<LibraryEntry, 'basis' | 'evidence'> {
  const text = source.trim();
  const basis = bases.find((one) => text.startsWith(one));
  const papers = text.slice(basis?.length ?? 0).replace(/^[；;，,：:\s]*(?:佐证(?:材料)?[：:])?/u, '').split('、').map((one) => one.trim()).filter((one) => one !== '');
  return { basis: basis ?? '其他标准', evidence: papers.length > 0 ? papers : ['由单位提供'] };
}

function refused(reason: Reason): EntryOfRow {
  return { ok: false, reason };
}
