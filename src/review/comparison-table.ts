/** 对账 as tables: every difference with both places, what was compared with what, and what has no counterpart. */
import { officeOf, subjectOf } from '../check/about';
import { kindNames } from '../form/kind-names';
import type { Locale } from '../form/words';
import { formatCell } from '../sheet/address';
import { compareForms, type Aspect, type Comparison, type Difference, type Said } from './compare';
import { pairForms, type PlacedForm } from './pair-forms';
import { columns, type Table, type TableRow } from './table';

/** Two forms of one project and what tells them apart. */
export interface Compared {
  readonly before: PlacedForm;
  readonly after: PlacedForm;
  readonly comparison: Comparison;
}

export interface ComparedFolders {
  readonly compared: readonly Compared[];
  readonly onlyBefore: readonly PlacedForm[];
  readonly onlyAfter: readonly PlacedForm[];
}

/** Every form of the later folder against its counterpart in the earlier one. */
export function compareAll(before: readonly PlacedForm[], after: readonly PlacedForm[]): ComparedFolders {
  const { pairs, onlyBefore, onlyAfter } = pairForms(before, after);
  return { compared: pairs.map(([one, other]) => ({ before: one, after: other, comparison: compareForms(one.form, other.form) })), onlyBefore, onlyAfter };
}

const aspectNames: Readonly<Record<Aspect, string>> = { name: '名称', level: '级次', value: '指标值', sign: '符号', unit: '单位', weight: '分值', text: '文字', money: '金额' };

/** 指标值、符号改动（要求降低）, 取消, 新增. */
export function differenceName({ kind, aspects, easier }: Difference): string {
  if (kind === 'gone') return '取消';
  if (kind === 'new') return '新增';
  const tone = easier === undefined ? '' : easier ? '（要求降低）' : '（要求提高）';
  return `${aspects.map((aspect) => aspectNames[aspect]).join('、')}改动${tone}`;
}

/** 16项指标中12项与上年一字未改 and the like. */
export function comparisonSummary({ relation, indicators, matched, wordForWord, differences, leftovers }: Comparison, locale: Locale = 'zh'): string {
  const words = summaries[locale];
  const counts = { changed: 0, gone: 0, new: 0, stale: leftovers.length };
  for (const { kind } of differences) counts[kind] += 1;
  const told = (['changed', 'gone', 'new', 'stale'] as const).filter((what) => counts[what] > 0);
  return [words.same(wordForWord, indicators, relation === 'years'), words.matched(matched), ...told.map((what) => words[what](counts[what]))].join(words.comma);
}

const summaries = {
  zh: {
    same: (same: number, all: number, years: boolean) => `${String(all)}项指标中${String(same)}项与${years ? '上年' : '前表'}一字未改`,
    matched: (count: number) => `对上${String(count)}项`,
    changed: (count: number) => `改动${String(count)}处`,
    gone: (count: number) => `取消${String(count)}项`,
    new: (count: number) => `新增${String(count)}项`,
    stale: (count: number) => `${String(count)}处仍写上年年份`,
    comma: '，',
  },
  en: {
    same: (same: number, all: number, years: boolean) => `${String(same)} of ${String(all)} indicators are word for word those of ${years ? 'last year' : 'the form before'}`,
    matched: (count: number) => `${String(count)} matched`,
    changed: (count: number) => `${String(count)} changed`,
    gone: (count: number) => `${String(count)} gone`,
    new: (count: number) => `${String(count)} new`,
    stale: (count: number) => `${String(count)} still name last year`,
    comma: ', ',
  },
} as const;

/** 对账 as sheets: what differs, which forms were held against each other, which found no other. */
export function comparisonTables({ compared, onlyBefore, onlyAfter }: ComparedFolders): Table[] {
  return [
    {
      name: '差异',
      columns: columns('单位 22|项目 26|指标或栏目 30|差异 18|前 26|后 26|前：文件 24|前：工作表 12|前：单元格 11|后：文件 24|后：工作表 12|后：单元格 11'),
      rows: compared.flatMap((one) => [
        ...one.comparison.differences.map((difference) => differenceRow(one, difference)),
        ...one.comparison.leftovers.map((left): TableRow => [...about(one.after), left.what, '仍写上年年份', '', left.text, '', '', '', one.after.file, one.after.sheet, formatCell(left.cell)]),
      ]),
    },
    {
      name: '对照',
      columns: columns('单位 22|项目 26|前：文件 24|前：工作表 12|前：表 18|前：年度 9|后：文件 24|后：工作表 12|后：表 18|后：年度 9|指标数 7|对上 6|一字未改 8|差异 6|仍写上年 8'),
      rows: compared.map(({ before, after, comparison }): TableRow => [
        ...about(after), ...placeOf(before), ...placeOf(after), comparison.indicators, comparison.matched, comparison.wordForWord, comparison.differences.length, comparison.leftovers.length,
      ]),
    },
    {
      name: '没有对上的表',
      columns: columns('在哪一方 10|文件 28|工作表 14|表 18|年度 7|单位 24|项目 30'),
      rows: [...onlyBefore.map((one): TableRow => ['前', ...placeOf(one), ...about(one)]), ...onlyAfter.map((one): TableRow => ['后', ...placeOf(one), ...about(one)])],
    },
  ];
}

function about({ form }: PlacedForm): readonly [office: string, subject: string] {
  return [officeOf([form]) ?? '', subjectOf(form)];
}

function placeOf({ file, sheet, form }: PlacedForm): TableRow {
  return [file, sheet, kindNames.zh[form.kind], form.year];
}

function differenceRow({ before, after }: Compared, difference: Difference): TableRow {
  const place = ({ file, sheet }: PlacedForm, said: Said | undefined): TableRow => (said === undefined ? ['', '', ''] : [file, sheet, formatCell(said.cell)]);
  return [
    ...about(after), difference.what, differenceName(difference), difference.before?.text ?? '', difference.after?.text ?? '',
    ...place(before, difference.before), ...place(after, difference.after),
  ];
}
