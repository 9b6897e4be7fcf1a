/** What a goal text promises, on its way to rows: quantities and deadlines that no indicator carries, and what is left alone. */
import type { Field, Form, Indicator } from '../form/schema';
import { scanDeadlines, type GoalDeadline } from '../goal/deadline';
import { matchPromises } from '../goal/match';
import { countsHeads, dimensionOf } from '../goal/measure';
import { gistOf, nearness } from '../goal/noun';
import type { GoalPromise, SkipReason } from '../goal/promise';
import { scanGoal } from '../goal/scan';
import { parseTarget, type Comparator, type PartialDate } from '../target';
import { isBareAmount, level2By, rowClass } from './class-of';
import { indicatorName } from './indicator-name';
import type { RowClass } from './place';
import type { FillChoices, LeftOver } from './plan';
import type { ReasonKey } from './reasons';
import { scaleWithUnit } from './target-cells';

/** A row to be, not yet placed. */
export interface Draft {
  /** The same for the same promise of the same text. */
  readonly id: string;
  /** The phrase that it comes from, and the field that says it. */
  readonly words: string;
  readonly field: Field;
  readonly name: string;
  readonly sign: Comparator | null;
  /** Digits, or a date: 11月底前. */
  readonly number: string;
  readonly unit: string;
  /** To choose from where the words say none. */
  readonly signs: readonly Comparator[];
  readonly filed: RowClass;
}

export interface GoalReading {
  readonly drafts: readonly Draft[];
  readonly left: readonly LeftOver[];
}

/** `costs`: the form files cost under a level 1 of its own. Drafts that the user has unticked are not among them. */
export function readGoal(form: Form, costs: boolean, choices: FillChoices): GoalReading {
  const context = form.year === null ? {} : { year: form.year };
  const promises = goalsOf(form).flatMap((field) => scanGoal(field.value, context).map((promise) => ({ field, promise })));
  const missing = new Set(matchPromises(promises.map(({ promise }) => promise), form.indicators).flatMap(({ kind, promise }) => (kind === 'missing' && doubtOf(promise) === undefined ? [promise] : [])));
  const deadlines = goalsOf(form).flatMap((field) => scanDeadlines(field.value, context).map((deadline) => ({ field, deadline, doubt: doubtOfDeadline(deadline, form.indicators) })));
  const drafts = [
    ...promises.filter(({ promise }) => missing.has(promise)).map(({ field, promise }, index) => promiseDraft(promise, field, `goal-${String(index + 1)}`, costs, choices)),
    ...deadlines.filter(({ doubt }) => doubt === undefined).map(({ field, deadline }, index) => deadlineDraft(deadline, field, `deadline-${String(index + 1)}`)),
  ];
  return {
    drafts: toldApart(drafts).filter(({ id }) => choices.without?.includes(id) !== true),
    left: [
      ...promises.flatMap(({ promise }) => (missing.has(promise) ? [] : leftOver(promise))),
      ...deadlines.flatMap(({ deadline: { words }, doubt }) => (doubt === undefined ? [] : [{ words, reason: { key: doubt } }])),
    ],
  };
}

/** 搬迁45户180人 are two indicators of one name: what is counted tells them apart. */
function toldApart(drafts: readonly Draft[]): readonly Draft[] {
  const counts = new Map<string, number>();
  for (const { name } of drafts) counts.set(name, (counts.get(name) ?? 0) + 1);
  return drafts.map((draft) => ((counts.get(draft.name) ?? 0) > 1 && draft.unit !== '' && draft.unit !== '%' ? { ...draft, name: `${draft.name}${counted(draft.unit)}` } : draft));
}

/** 为320名残疾人提供康复服务 counts those who are served: 提供康复服务残疾人. */
function servedName(words: string, phrase: string): string {
  if (!toWhom.test(words)) return phrase;
  const [, whom, deed] = /^[为对向给]?(?:全[县市区镇乡]|辖区内?)?(.{2,12}?)((?:提供|发放|开展|给予|实施|进行|配[备发]|落实).{2,})$/.exec(phrase) ?? [];
  return whom === undefined || deed === undefined ? phrase : `${deed}${whom}`;
}

const toWhom = /^\D*[为对向给](?:全[县市区镇乡]|辖区内?)?[\d０-９]/;

/** A verb alone is called by what it counts: 覆盖1.5万人 is 覆盖人数, 造林3万亩 is 造林面积, 免费开放300天 is 免费开放天数. */
function wholeName(name: string, unit: string): string {
  if ((name.length === 2 || onlyReaches.test(name)) && countsHeads(unit)) return `${name}${counted(unit)}`;
  if (name.length === 2 && dimensionOf(unit) === 'area') return `${name}面积`;
  if (goesOn.test(name) && /^(?:天|小时)$/.test(unit)) return `${name}${unit === '天' ? '天数' : '时长'}`;
  return name;
}

const onlyReaches = /^(?:覆盖|惠及|受益|服务|接待|资助|救助|培训|安置|帮扶)$/;
const goesOn = /(?:开放|运行|值班|值守)$/;

/** 万名 → 人数, 户 → 户数, 人次 → 人次 */
function counted(unit: string): string {
  const bare = unit.replace(/^[十百千万亿个]+(?=.)/, '').replace(/^名$/, '人');
  return /次$/.test(bare) ? bare : `${bare}数`;
}

/** 年度目标; where the form has none, 总体目标. */
function goalsOf(form: Form): readonly Field[] {
  const of = (name: string): readonly Field[] => form.fields.filter((field) => field.name === name && field.value.trim() !== '');
  const year = of('年度目标');
  return year.length > 0 ? year : of('总体目标');
}

function promiseDraft(promise: GoalPromise, field: Field, id: string, costs: boolean, { signs }: FillChoices): Draft {
  const { quantity, comparator, phrase, words, per } = promise;
  const name = wholeName(indicatorName(servedName(words, phrase)), quantity.unit);
  const filed = rowClass(level2By({ name, unit: quantity.unit, number: quantity.number, comparator }), costs);
  return {
    id,
    words,
    field,
    name,
    sign: comparator ?? signs?.[id] ?? null,
    ...scaleWithUnit(quantity.digits, per === undefined ? quantity.unit : `${quantity.unit}/${per}`),
    signs: comparator === null ? signsFor(filed, promise) : [],
    filed,
  };
}

function deadlineDraft({ name, by, words }: GoalDeadline, field: Field, id: string): Draft {
  return { id, words, field, name, sign: null, number: by, unit: '', signs: [], filed: { level1: '产出', level2: '时效' } };
}

/** 达到80% may mean at least or exactly; a cost and 压缩至5天 may mean at most. */
function signsFor({ level2 }: RowClass, { quantity, phrase }: GoalPromise): readonly Comparator[] {
  if (level2 === '成本' || level2 === '经济成本') return ['≤', '＝'];
  if (/(?:缩短|压缩|降低|下降|减少|降|减)[到至]$/.test(phrase)) return ['≤', '＝', '≥'];
  return quantity.unit === '%' && quantity.number === 100 ? ['＝', '≥'] : ['≥', '＝', '≤'];
}

/** What is skipped is a reason of its own; the others need no saying. */
const spoken: ReadonlySet<string> = new Set<SkipReason & ReasonKey>(['bracket', 'background', 'standard', 'funding', 'actor', 'approximate', 'period', 'no-unit', 'no-phrase']);

function isSpoken(skipped: SkipReason): skipped is SkipReason & ReasonKey {
  return spoken.has(skipped);
}

/** Why a promise makes no row though the text puts it as one. */
function doubtOf({ phrase, quantity: { number, unit }, comparator }: GoalPromise): ReasonKey | undefined {
  const name = indicatorName(phrase);
  if (name === '') return 'no-phrase';
  if (onlyWhere.test(name)) return 'actor';
  return isBareAmount({ name: phrase, unit, number, comparator }) ? 'bare-amount' : undefined;
}

/** 对15个乡镇、180个行政村开展整治: how many take part is not what is done. */
const onlyWhere = /^(?:乡镇(?:街道)?|[乡镇村]|街道|行政村|自然村|社区|县区|区县|部门|单位)$/;

function doubtOfDeadline(deadline: GoalDeadline, indicators: readonly Indicator[]): ReasonKey | undefined {
  if (deadline.background) return 'background';
  if (deadline.name === '') return 'no-deed';
  return indicators.some((indicator) => says(indicator, deadline)) ? 'carried' : undefined;
}

const NEAR = 0.75;
/** Enough where the date is the same as well. */
const AKIN = 0.34;

/** Whether the indicator speaks of the same deed; of two deeds with one date each has its own. */
function says({ name, target }: Indicator, deadline: GoalDeadline): boolean {
  const near = nearness(gistOf(name), gistOf(deadline.name));
  if (target.kind !== 'deadline') return near >= NEAR && /时间|及时|按时|按期|进度|时限/.test(name);
  const by = parseTarget(deadline.by);
  return near >= NEAR || (near >= AKIN && by.kind === 'deadline' && dayOf(by.date) === dayOf(target.date));
}

/** 年底, 12月底 and 12月31日 are one day. */
function dayOf({ month, day, approximate = '' }: PartialDate): string {
  if (/^(?:[今本当]?年度?[底末])$/.test(approximate) || (month === 12 && (day === 31 || /[底末]/.test(approximate)))) return '12/end';
  return `${String(month)}/${String(day)}/${approximate.replace('末', '底')}`;
}

function leftOver(promise: GoalPromise): LeftOver[] {
  const { words, skipped } = promise;
  if (skipped === undefined) return [{ words, reason: { key: doubtOf(promise) ?? 'carried' } }];
  return !isSpoken(skipped) ? [] : [{ words, reason: { key: skipped } }];
}
