/**
 * The role of every column of an indicator table, by vote of its head and its contents. Where the head has slipped
 * against the data, its cells are laid over the columns in order, so that each stands over contents it can mean.
 */
import type { Mapping } from '../form/mapping';
import type { Column, Role } from '../form/schema';
import { CellClass } from './cell-class';
import { heedPlaces, type Voted } from './head-places';
import type { Leaf } from './header-tree';
import type { Lexicon } from './lexicon';
import { cellText, type Line } from './line';
import { classesOf } from './line-classes';
import { edgeOf, LEAST_LOST, lostColumns } from './lost-spans';
import { splitNameValue } from './name-value';
import { emptyHistogram, filled, headVotes, type Histogram } from './roles';
import { isSurelyHeaded, settle, top, type Draft } from './settle';
import { align, isSlipped, standingAlike } from './slipped-head';
import { BARE_YEAR, withoutBrackets } from './text';

/** So many rows, about, are looked at for evidence. */
const SAMPLE = 240;

export interface ColumnPlan {
  readonly columns: readonly Column[];
  /** Roles by column, for quick look-up; missing = other. */
  readonly roles: readonly (Role | undefined)[];
}

/** A plan, and its columns with how sure each is in this table. */
export interface Planned {
  readonly plan: ColumnPlan;
  readonly columns: readonly Column[];
}

/** Settles the columns of a table from its head, its body lines and the form's year. */
export function planColumns(leaves: readonly Leaf[], body: readonly Line[], year: number | null, lexicon: Lexicon): Planned {
  const voted = leaves.map((leaf) => ({ leaf, votes: headVotes(leaf.path, lexicon) }));
  heedPlaces(voted);
  const standing = withoutLost(voted, body, lexicon);
  const all = histogramsOf(standing, leaves, lexicon);
  const straight = new Map(voted.filter((v) => !v.leaf.misplaced).map((v) => [v.leaf.col, v]));
  const slipped = isSlipped(voted, all.histograms);
  // Rows that drift would blur every column: a slipped head is laid over the rows that stand alike, and are most.
  const { histograms, distinct } = slipped ? histogramsOf(standingAlike(sampled(standing), lexicon), leaves, lexicon) : all;
  const byColumn = slipped ? align(voted, histograms) : straight;
  const drafts = histograms.map((histogram, col): Draft => {
    const over = byColumn.get(col);
    return { col, leaf: over?.leaf, votes: over?.votes ?? new Map<Role, number>(), histogram, distinct: distinct[col] ?? 0, role: 'other', confidence: 0, block: 0 };
  });
  comparePeriods(drafts, year);
  splitBlocks(drafts);
  splitTerms(drafts, standing);
  const blocks = Math.max(0, ...drafts.map((d) => d.block));
  for (let block = 0; block <= blocks; block++) settle(drafts.filter((d) => d.block === block), drafts);
  const columns = drafts
    .filter((d) => d.leaf !== undefined || filled(d.histogram) > 0)
    .map((d): Column => ({ col: d.col, role: d.role, header: d.leaf?.path.join('/') ?? '', confidence: d.confidence, block: d.block }));
  return shared(columns);
}

/** The columns as a person has said they are. */
export function mappedColumns(mapping: Mapping): Planned {
  return shared(mapping.roles.map((role, col) => ({ col, role, header: mapping.header[col] ?? '', confidence: 1, block: 0 })));
}

/** Plans by what they say: the same columns are the same object, so that what was worked out under them holds. */
const plans = new Map<string, ColumnPlan>();
const MAX_PLANS = 200;

function shared(columns: readonly Column[]): Planned {
  // How sure each column is moves with every value and changes nothing in how rows are read.
  const key = JSON.stringify(columns.map(({ confidence: _, ...place }) => place));
  const known = plans.get(key);
  if (known !== undefined) return { plan: known, columns: columns.every((column, i) => column.confidence === known.columns[i]?.confidence) ? known.columns : columns };
  const roles: (Role | undefined)[] = [];
  for (const column of columns) roles[column.col] = column.role;
  const plan: ColumnPlan = { columns, roles };
  if (plans.size >= MAX_PLANS) plans.clear();
  plans.set(key, plan);
  return { plan, columns };
}

/** Rows that have lost their first cells say nothing about the columns, as long as others say what stands beside what. */
function withoutLost(voted: readonly Voted[], body: readonly Line[], lexicon: Lexicon): readonly Line[] {
  const roles: (Role | undefined)[] = [];
  for (const { leaf, votes } of voted) if (!leaf.misplaced) roles[leaf.col] = top(votes);
  const edge = edgeOf(roles, body);
  if (edge === undefined || body.length > SAMPLE) return body;
  const lost = body.map((line) => lostColumns(line, edge, lexicon));
  const standing = body.filter((_, i) => lost[i] === undefined);
  // 产出指标|数量指标|巡查次数|12次 still does when it has lost one.
  const tells = (line: Line, by = 0): boolean => cellText(line, edge.target - by) !== '' && (by === 0 || lexicon.level(cellText(line, edge.left)) !== 0);
  return body.some((line, i) => tells(line, lost[i]?.by)) && lost.filter((one) => one?.sure === true).length >= LEAST_LOST ? standing : body;
}

/** Rows of a table, evenly, and all of a small one. */
function sampled(body: readonly Line[]): readonly Line[] {
  const step = Math.ceil(body.length / SAMPLE);
  return step <= 1 ? body : body.filter((_, i) => i % step === 0);
}

/** What stands in each column, by class, and how many texts differ. */
function histogramsOf(body: readonly Line[], leaves: readonly Leaf[], lexicon: Lexicon): { histograms: Histogram[]; distinct: number[] } {
  const histograms: number[][] = [];
  const texts: Set<string>[] = [];
  const at = (col: number): number[] => {
    while (histograms.length <= col) histograms.push(emptyHistogram());
    return histograms[col] ?? emptyHistogram();
  };
  for (const leaf of leaves) if (!leaf.misplaced) at(leaf.col);
  for (const line of sampled(body)) {
    const classes = classesOf(line, lexicon);
    for (let k = 0; k < line.cols.length; k++) {
      const col = line.cols[k] ?? 0;
      const c = classes[k] ?? CellClass.empty;
      const histogram = at(col);
      histogram[c] = (histogram[c] ?? 0) + 1;
      (texts[col] ??= new Set()).add(cellText(line, col));
    }
  }
  return { histograms, distinct: histograms.map((_, col) => texts[col]?.size ?? 0) };
}

/**
 * Of two columns headed by different years, the earlier one that was "achieved" is history: 2021年实际 beside 2022年预期. So is
 * 2021年实际 in a form of 2022 where nothing is scored.
 */
function comparePeriods(drafts: readonly Draft[], year: number | null): void {
  // 目标值 under 2024年度 is of that year.
  const yearOf = (d: Draft): number => Number(/20\d\d/.exec(d.leaf?.path.map(withoutBrackets).reverse().join('/') ?? '')?.[0] ?? 0);
  const dated = drafts.filter((d) => yearOf(d) > 0 && (d.votes.has('value') || d.votes.has('actual') || d.votes.has('history')));
  // Bare years under one head are a plan: none of them was achieved.
  if (dated.every((d) => BARE_YEAR.test(d.leaf?.path.at(-1) ?? '') && d.votes.has('value'))) return;
  // 2026年目标值|2027年目标值 in a form of 2026: what comes later is planned too.
  const isOfForm = (d: Draft): boolean => yearOf(d) === year && d.votes.has('value') && isSurelyHeaded(d);
  const latest = year !== null && dated.some(isOfForm) ? year : Math.max(0, ...dated.map(yearOf));
  const planned = drafts.some((d) => d.votes.has('score')) ? 0 : (year ?? 0);
  for (const d of dated) {
    const weight = d.votes.get('actual') ?? d.votes.get('value');
    if (weight !== undefined && yearOf(d) < (d.votes.has('actual') ? Math.max(latest, planned) : latest)) {
      d.votes.delete('actual');
      d.votes.delete('value');
      d.votes.set('history', Math.max(weight, d.votes.get('history') ?? 0));
    }
  }
}

/**
 * 长期‖年度, 数量指标‖质量指标‖…: where name and value heads come again and again, the columns fall into blocks, each begun
 * by its level 2 or name.
 */
function splitBlocks(drafts: readonly Draft[]): void {
  const heads = (role: Role): Draft[] => drafts.filter((d) => (d.votes.get(role) ?? 0) >= 0.75 && top(d.votes) === role);
  const names = heads('name');
  const values = heads('value');
  const starts: number[] = [];
  for (const [i, name] of names.entries()) {
    const next = names[i + 1];
    if (next === undefined) break;
    const between = drafts.filter((d) => d.col > name.col && d.col < next.col);
    const value = between.find((d) => values.includes(d));
    if (value === undefined || !values.some((d) => d.col > next.col)) break;
    starts.push(between.find((d) => d.col > value.col && (top(d.votes) === 'level2' || top(d.votes) === 'level1'))?.col ?? next.col);
  }
  for (const d of drafts) d.block = starts.filter((start) => d.col >= start).length;
}

/** 实施期, 中长期, 年度: each a term, over what is aimed at in it. */
const TERM = /^(?:实施期|中?长期|中期|总体|年度|当年|本年度?|20\d\d年度?)(?:绩效)?(?:目标|指标)?$/;

/** 实施期|年度 over 清淤长度≥36公里|清淤长度≥12公里: names with their targets in one text, a block to a term. */
function splitTerms(drafts: readonly Draft[], body: readonly Line[]): void {
  const terms = drafts.filter(({ leaf }) => TERM.test(withoutBrackets(leaf?.path.at(-1) ?? '')));
  const others = drafts.filter((d) => !terms.includes(d));
  if (terms.length < 2 || others.some(({ votes }) => votes.has('name') || votes.has('value')) || !terms.every(({ col }) => holdsTargets(body, col))) return;
  for (const { votes } of terms) {
    votes.clear();
    votes.set('name', 0.9);
  }
  for (const d of drafts) d.block = terms.slice(1).filter(({ col }) => col <= d.col).length;
}

/** Whether most cells of a column hold a name with its target behind it. */
function holdsTargets(body: readonly Line[], col: number): boolean {
  const texts = body.slice(0, SAMPLE).flatMap((line) => cellText(line, col) || []);
  const together = texts.filter((text) => /^[^\d≥≤><=＞＜＝]{3,}/.test(text) && splitNameValue(text) !== undefined);
  return together.length > 1 && together.length * 3 >= texts.length * 2;
}
