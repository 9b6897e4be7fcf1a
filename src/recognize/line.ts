/** A sheet row as recognition sees it. Kept for the sheet that is being edited: an unchanged row is not read again. */
import { remember, rememberEach } from '../form/remember';
import { squeeze } from '../form/squeeze';
import { shownText } from '../sheet/build';
import type { Row } from '../sheet/book';
import { halfWidth } from '../target';
import { fold } from './text';

export interface Line {
  /** Columns that hold something, ascending. */
  readonly cols: readonly number[];
  /** Folded text by column; missing or "" where empty. */
  readonly texts: readonly (string | undefined)[];
  readonly row: Row | undefined;
  /** Whether every text reads as it is written: there was no blank to leave out and nothing to narrow. */
  readonly asWritten: boolean;
  /** Answers about this line that were given before. */
  readonly kept: Kept;
}

/** Yes-or-no questions about a line; the answers stand in two bits each. Those from `header` on depend on the words. */
const QUESTION = { rule: 0, note: 2, signature: 4, header: 6, title: 8, plain: 10, body: 12 } as const;
type Question = keyof typeof QUESTION;
const OF_ALL_WORDS = (1 << QUESTION.header) - 1;

/** What has been asked of a line once need not be worked out again while its row stays the same. */
class Kept {
  private answers = 0;
  /** The words under which what follows was answered. */
  lexicon: object | undefined = undefined;
  classes: readonly number[] | undefined = undefined;
  /** The kinds of its cells in one word (columns.ts). */
  kinds: string | undefined = undefined;
  /** The table's plan to whose columns its cells were held, and whether one is none of its column (drift.ts). */
  plan: object | undefined = undefined;
  contradicts = false;
  /** The plan under which it was read. */
  private read: object | undefined = undefined;
  /** Its indicators by block (row-indicator.ts). */
  indicators: unknown[] | undefined = undefined;
  /** They are all that there is to read in it (body.ts). */
  whole = false;

  /** Forgets what depends on other words. */
  under(lexicon: object): this {
    if (this.lexicon === lexicon) return this;
    this.lexicon = lexicon;
    this.answers &= OF_ALL_WORDS;
    this.classes = this.kinds = this.plan = undefined;
    return this.readUnder(undefined);
  }

  /** Forgets how it was read under another plan. */
  readUnder(plan: object | undefined): this {
    if (this.read === plan) return this;
    this.read = plan;
    this.indicators = undefined;
    this.whole = false;
    return this;
  }

  /** Counts as read under the plan under which another line was, and as wholly. */
  readLike(other: Kept): void {
    this.readUnder(other.read);
    this.whole = other.whole;
  }

  /** The answer that a question got before; undefined for a new one. */
  answer(question: Question): boolean | undefined {
    const known = (this.answers >> QUESTION[question]) & 3;
    return known === 0 ? undefined : known === 3;
  }

  /** Keeps the answer to a question, and gives it back. */
  learn(question: Question, answer: boolean): boolean {
    this.answers |= (answer ? 3 : 2) << QUESTION[question];
    return answer;
  }
}

const EMPTY: Line = { cols: [], texts: [], row: undefined, asWritten: false, kept: new Kept() };
/** Most rows of a table fill the same columns: they share one list. */
let usual: readonly number[] = [];
/** The line made last: what a cell says that stands in the row above as well is known. */
let above: Line = EMPTY;

/** No cell of a spreadsheet holds more characters; a file made to do harm may say that thousands do. */
const LONGEST = 32_767;

/** Such a file says the same long text again and again. */
let lastLong = { text: '', folded: '' };

function foldLong(text: string): string {
  if (lastLong.text !== text) lastLong = { text, folded: fold(text.slice(0, LONGEST)) };
  return lastLong.folded;
}

/** The line of a row by itself; answers about it are not kept for the next time. */
export function lineOf(row: Row | undefined): Line {
  if (row === undefined) return EMPTY;
  const texts: string[] = new Array<string>(row.length).fill('');
  const { row: rowAbove, texts: textsAbove, asWritten: writtenAbove } = above;
  let own: number[] | undefined;
  let asWritten = true;
  let count = 0;
  for (let col = 0; col < row.length; col++) {
    const cell = row[col];
    if (cell === undefined) continue;
    let text = writtenAbove && cell === rowAbove?.[col] ? textsAbove[col] : undefined;
    if (text === undefined) {
      const shown = shownText(cell);
      text = shown.length > LONGEST ? foldLong(shown) : fold(shown);
      asWritten &&= text === shown;
    }
    if (text === '') continue;
    texts[col] = text;
    if (own === undefined && usual[count] !== col) own = usual.slice(0, count);
    own?.push(col);
    count += 1;
  }
  if (count > 0) usual = own ?? (count === usual.length ? usual : usual.slice(0, count));
  above = count === 0 ? EMPTY : { cols: usual, texts, row, asWritten, kept: new Kept() };
  return above;
}

/** The lines of a sheet. */
export const linesOf = rememberEach(lineOf);

/** The leftmost column in which lines hold anything: many sheets begin in column B. */
export const marginOf = remember((all: readonly Line[]): number => all.reduce((left, { cols }) => Math.min(left, cols[0] ?? left), Number.MAX_SAFE_INTEGER));

/** A yes or no about a line under the given words, worked out once. */
export function tell<Words extends object>(line: Line, words: Words, question: Question, answer: (line: Line, words: Words) => boolean): boolean {
  const kept = line.kept.under(words);
  return kept.answer(question) ?? kept.learn(question, answer(line, words));
}

/** The same whatever the words. */
function told(line: Line, question: Question, answer: (line: Line) => boolean): boolean {
  const { kept } = line;
  return kept.answer(question) ?? kept.learn(question, answer(line));
}

/** An answer about a line under the given words, worked out once. */
export function keep<K extends 'classes' | 'kinds'>(line: Line, lexicon: object, key: K, answer: () => NonNullable<Kept[K]>): NonNullable<Kept[K]> {
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

/** Folded text of a line's first filled cell; "" for an empty line. */
export function openingText(line: Line): string {
  return cellText(line, line.cols[0] ?? 0);
}

/** What the user sees in a line's cell; figures typed as wide as characters count as ordinary ones. */
export function rawText(line: Line, col: number): string {
  if (line.asWritten) return cellText(line, col);
  const shown = shownText(line.row?.[col]);
  return shown === line.texts[col] ? shown : halfWidth(shown);
}

/** The same without any white space. */
export function squeezedText(line: Line, col: number): string {
  if (line.asWritten) return cellText(line, col);
  const raw = rawText(line, col);
  // What folding leaves as it is holds no white space.
  return raw === line.texts[col] ? raw : squeeze(raw);
}

const RULE = /^[-—–_─━=＝~|:·.\s]{3,}$/;

/** A row of drawn lines: ------ in every cell that holds something. */
export function isRuleLine(line: Line): boolean {
  return told(line, 'rule', isDrawn);
}

function isDrawn(line: Line): boolean {
  for (const col of line.cols) if (!RULE.test(cellText(line, col))) return false;
  return line.cols.length > 0;
}

const PAGE = /^(?:第[\d一二三四五六七八九十]{1,3}页[,，/、]?(?:共[\d一二三四五六七八九十]{1,3}页)?|共\d{1,3}页|[-—–]+\d{1,3}[-—–]+|[(]?(?:续[上前]?|接[上下前])[表页][)]?)$/;

/** 第1页 共2页, — 3 —, 续表: where a page ends or begins. */
export function isPageLine(line: Line): boolean {
  return line.cols.length === 1 && PAGE.test(openingText(line));
}

const COUNT = /^\(?(\d{1,2})\)?(?:=.*)?$/;
const LEAST_COUNTED = 3;
const LONGEST_OPENING = 4;

/** 1|2|3|4=3/2 below a head, perhaps behind 栏次 or the label down the side: its columns are numbered. */
export function countsColumns({ cols, texts }: Line): boolean {
  const opening = texts[cols[0] ?? 0] ?? '';
  if (opening.length > LONGEST_OPENING) return false;
  const from = opening === '1' || opening === '(1)' ? 0 : 1;
  return cols.length - from >= LEAST_COUNTED && cols.every((col, i) => i < from || Number(COUNT.exec(texts[col] ?? '')?.[1]) === i - from + 1);
}

const NOTE = /^(?:注|备注|说明|填表说明|填报说明|填写说明|注释|附注|指标说明)\d?[:.、]|^(?:填表说明|填报说明)/;

/** A remark under the table: 注：… */
export function isNoteLine(line: Line): boolean {
  return line.cols.length > 0 && line.cols.length <= 2 && told(line, 'note', opensNote);
}

function opensNote(line: Line): boolean {
  return NOTE.test(openingText(line));
}

const SIGNATURE = /填表人|填报人|签字|签章|\(盖章\)|盖章:|负责人:|联系电话:|填报日期|审核意见|经办人|年月日$/;

/** Where people sign, stamp or give their opinion. */
export function isSignatureLine(line: Line): boolean {
  return line.cols.length > 0 && line.cols.length <= 8 && told(line, 'signature', holdsSignature);
}

function holdsSignature(line: Line): boolean {
  return line.cols.some((col) => {
    const text = cellText(line, col);
    return text.length <= 60 && SIGNATURE.test(text);
  });
}

const SIGN_OFF = /^(?:(?:项目|业务|预算|主管|财政|归口|上级|[县市区镇乡省])?(?:部门|单位|财政局?|[科股处]室|领导|负责人|专家|初审|复核|评审|审批)(?:初审|审核|审批|评审|审查)?意见(?:\(.*\))?|(?:单位|部门)?\(?(?:盖章|公章|签章|签字)\)?):?$/;

/** Whether a text heads an office's opinion or stamp: 主管部门意见, (盖章). */
export function isSignOff(folded: string): boolean {
  return folded.length <= 24 && SIGN_OFF.test(folded);
}

const TOTALS: ReadonlySet<string> = new Set([
  '合计', '总计', '小计', '总分', '共计', '合计分', '总得分', '总分值', '得分合计', '综合得分', '自评总分', '自评得分', '金额合计',
  '执行率', '执行率指标', '预算执行率', '预算执行率指标', '预算资金执行率', '资金执行率', '预算执行',
]);

/** 合计, 总分, 预算执行率: rows that count, not indicators. */
export function isTotalText(folded: string): boolean {
  if (folded.length > 16) return false;
  // 产出指标小计, 各项得分合计
  if (folded.endsWith('计') && /[小合]计$/.test(folded)) return true;
  return TOTALS.has(folded) || (/[([:*]/.test(folded) && TOTALS.has(folded.replace(/[([].*$|[:*]+/g, '')));
}

const SLOT = /^(?:…+|\.{2,}|。{2,}|-+|—+|\/|指标\d{0,2}[:：、.]?…*|定[量性]指标(?:[一二三四五\d]|描述)[:：]?|\d{1,2}[、.:]|…+[:：]?|暂?无|不适用|不涉及)$/;

/** A printed place with nothing behind it: …… , 指标2: , 定量指标一, or one crossed out: 无, 不适用 */
export function isSlotText(folded: string): boolean {
  return folded.length <= 8 && SLOT.test(folded);
}
