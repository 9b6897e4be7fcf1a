/** A sheet row as recognition sees it. Kept per Row object: an unchanged row is never read twice. */
import { rememberEach } from '../form/remember';
import { shownText } from '../sheet/build';
import type { Row } from '../sheet/book';
import { fold } from './text';

export interface Line {
  /** Columns that hold something, ascending. */
  readonly cols: readonly number[];
  /** Folded text by column; missing or "" where empty. */
  readonly texts: readonly (string | undefined)[];
  readonly row: Row | undefined;
  /** Answers about this line that were given before. */
  readonly kept: Kept;
}

/** What has been asked of a line once need not be worked out again while its row stays the same. */
class Kept {
  rule: boolean | undefined = undefined;
  note: boolean | undefined = undefined;
  signature: boolean | undefined = undefined;
  /** The indicators read from it, by block (body.ts). */
  indicators: unknown[] | undefined = undefined;
  /** The words under which the answers below were given. */
  lexicon: object | undefined = undefined;
  header: boolean | undefined = undefined;
  title: boolean | undefined = undefined;
  plain: boolean | undefined = undefined;
  body: boolean | undefined = undefined;
  classes: readonly number[] | undefined = undefined;
  /** The kinds of its cells in one word (columns.ts). */
  kinds: string | undefined = undefined;
  /** Worst fit of its cells to a table's columns, by the table's plan. */
  plan: object | undefined = undefined;
  worst = 0;
  /** How it was read under which plan (body.ts). */
  reading: unknown = undefined;

  /** Forgets what depends on other words. All fields stay: objects of one shape are quick to look into. */
  under(lexicon: object): this {
    if (this.lexicon === lexicon) return this;
    this.lexicon = lexicon;
    this.header = this.title = this.plain = this.body = this.classes = this.kinds = this.plan = this.reading = undefined;
    return this;
  }
}

const EMPTY: Line = { cols: [], texts: [], row: undefined, kept: new Kept() };
const lines = new WeakMap<Row, Line>();

/** The line of a row. */
export function lineOf(row: Row | undefined): Line {
  if (row === undefined) return EMPTY;
  const kept = lines.get(row);
  if (kept) return kept;
  const cols: number[] = [];
  const texts: string[] = new Array<string>(row.length).fill('');
  for (let col = 0; col < row.length; col++) {
    const cell = row[col];
    if (cell === undefined) continue;
    const text = fold(shownText(cell));
    if (text === '') continue;
    texts[col] = text;
    cols.push(col);
  }
  const line: Line = cols.length === 0 ? EMPTY : { cols, texts, row, kept: new Kept() };
  lines.set(row, line);
  return line;
}

/** The lines of a sheet. */
export const linesOf = rememberEach(lineOf);

/** An answer about a line under the given words, worked out once. */
export function keep<K extends 'header' | 'title' | 'plain' | 'body' | 'classes' | 'kinds'>(line: Line, lexicon: object, key: K, answer: () => NonNullable<Kept[K]>): NonNullable<Kept[K]> {
  const kept = line.kept.under(lexicon);
  const known = kept[key];
  if (known !== undefined) return known;
  const fresh = answer();
  kept[key] = fresh;
  return fresh;
}

/** Folded text of a line's cell; "" when empty. */
export function cellText(line: Line, col: number): string {
  return line.texts[col] ?? '';
}

/** What the user sees in a line's cell, as it stands. */
export function rawText(line: Line, col: number): string {
  return shownText(line.row?.[col]);
}

const RULE = /^[-—–_─━=＝~|:·.\s]{3,}$/;

/** A row of drawn lines: ------ in every cell that holds something. */
export function isRuleLine(line: Line): boolean {
  return (line.kept.rule ??= line.cols.length > 0 && line.cols.every((col) => RULE.test(cellText(line, col))));
}

const NOTE = /^(?:注|备注|说明|填表说明|填报说明|填写说明|注释|附注|指标说明)\d?[:.、]|^(?:填表说明|填报说明)/;

/** A remark under the table: 注：… */
export function isNoteLine(line: Line): boolean {
  const first = line.cols[0];
  if (first === undefined || line.cols.length > 2) return false;
  return (line.kept.note ??= NOTE.test(cellText(line, first)));
}

const SIGNATURE = /填表人|填报人|签字|签章|\(盖章\)|盖章:|负责人:|联系电话:|填报日期|审核意见|经办人|年月日$/;

/** Where people sign, stamp or give their opinion. */
export function isSignatureLine(line: Line): boolean {
  if (line.cols.length === 0 || line.cols.length > 8) return false;
  return (line.kept.signature ??= line.cols.some((col) => {
    const text = cellText(line, col);
    return text.length <= 60 && SIGNATURE.test(text);
  }));
}

const TOTALS: ReadonlySet<string> = new Set([
  '合计', '总计', '小计', '总分', '共计', '合计分', '总得分', '总分值', '得分合计', '综合得分', '自评总分', '金额合计',
  '预算执行率', '预算执行率指标', '预算资金执行率', '资金执行率', '预算执行',
]);

/** 合计, 总分, 预算执行率: rows that count, not indicators. */
export function isTotalText(folded: string): boolean {
  if (folded.length > 16) return false;
  return TOTALS.has(folded) || (/[([:*]/.test(folded) && TOTALS.has(folded.replace(/[([].*$|[:*]+/g, '')));
}

const SLOT = /^(?:…+|\.{2,}|。{2,}|-+|—+|\/|指标\d{0,2}[:：、.]?…*|\d{1,2}[、.:]|…+[:：]?|无)$/;

/** A printed place with nothing behind it: …… , 指标2: */
export function isSlotText(folded: string): boolean {
  return folded.length <= 8 && SLOT.test(folded);
}
