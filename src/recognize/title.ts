/** Titles of forms, and what they and their neighbours say: the budget year. */
import { parseChineseNumber } from '../target';
import { GOALS } from './goal-rows';
import type { Lexicon } from './lexicon';
import { cellText, openingText, tell, type Line } from './line';
import { withoutBrackets, withoutGloss } from './text';

const SUBJECT = /绩效|自评|监控|考核目标|目标申报|目标批复|目标审批|项目申报/;
/** …绩效自评表, …绩效自评表——道路养护 */
const DOCUMENT = /(?:表|表格|书|一览|清单|登记册)(?:[-—]{1,2}[^-—]{2,30})?$/;
/** What names no document may be a title all the same: …绩效目标及指标, 2024年…绩效目标批复. */
const TITLE = /(?:绩效目标(?:[和及与、]?(?:绩效)?指标)?|绩效(?:目标)?自评|绩效监控|整体绩效|20\d\d年.*(?:绩效目标(?:批复|申报)|绩效自评(?:结果|情况)))$/;
/** 表2：…项目绩效目标, as tables are numbered in a report. */
const NUMBERED = /^附?表[\d一二三四五六七八九十]{1,3}(?:-\d{1,2})?[:.、]?(?=[^\d:.、-].{3})/;
const OUTSIDE = /^(?:附件|附表|附|表)[\d一二三四五六七八九十:.\-—()]*$|^报表编号|^编号|^[(]?(?:金额)?单位:/;

/** Whether a line is a form's title: one short text about performance that names a document, and no label. */
export function isTitleLine(line: Line, lexicon: Lexicon): boolean {
  return line.cols.length > 0 && (line.cols.length <= 2 || saysOnce(line)) && tell(line, lexicon, 'title', isTitle);
}

/** Whether all cells say the same: of a merged cell that was taken apart each may hold the text. */
function saysOnce(line: Line): boolean {
  const text = openingText(line);
  return line.cols.every((col) => cellText(line, col) === text);
}

function isTitle(line: Line, lexicon: Lexicon): boolean {
  const text = openingText(line);
  if (text.length < 4 || text.length > 60 || /:$/.test(text)) return false;
  const second = saysOnce(line) ? undefined : line.cols[1];
  if (second !== undefined && !OUTSIDE.test(cellText(line, second)) && !/^[(]?20.{0,8}$/.test(cellText(line, second))) return false;
  if (!SUBJECT.test(text) || lexicon.label(text) || lexicon.level(text) !== 0) return false;
  return namesDocument(text) || TITLE.test(withoutGloss(withoutBrackets(text)));
}

/** 项目绩效目标 alone over the year or the labels of a form is its title; elsewhere it is the label of a goal. */
export function isBareTitle(line: Line, below: Line | undefined, lexicon: Lexicon): boolean {
  if (below === undefined || !saysOnce(line) || !/绩效目标$/.test(openingText(line))) return false;
  const field = lexicon.field(openingText(below));
  return isSubtitleLine(below) || (below.cols.length > 1 && field !== undefined && !GOALS.has(field));
}

/** Whether a title text names a document (…表, …书) or is numbered as one, so that it may begin another form on the same sheet. */
export function namesDocument(folded: string): boolean {
  return DOCUMENT.test(withoutGloss(withoutBrackets(folded))) || NUMBERED.test(folded);
}

/** 附件2, 表11, 报表编号: above a title, outside the form. */
export function isOutsideLine(line: Line): boolean {
  return line.cols.length <= 2 && line.cols.length > 0 && line.cols.every((col) => OUTSIDE.test(cellText(line, col)));
}

/** The office, or nothing, and at the right 单位:万元: above the fields of a form. */
export function isCaptionLine(line: Line | undefined): boolean {
  return line !== undefined && line.cols.length <= 2 && /^(?:金额)?单位:.{0,3}元$/.test(cellText(line, line.cols.at(-1) ?? 0));
}

/** A subtitle right under a title: (2022年度), (2022年1-7月). */
export function isSubtitleLine(line: Line): boolean {
  const first = line.cols[0];
  return first !== undefined && saysOnce(line) && /^[(]?(?:20\d\d|20XX|20xx|二〇..|_*)年度?[)]?$|^[(].{0,14}年度?[)]$|^[(]20\d\d年\d\d?月?[-—–~至]\d\d?月[)]$/.test(cellText(line, first));
}

/** 2026—2028年: a term, and no budget year. */
const TERM = /20\d\d年?[-—–~～至到]+20\d\d年?/g;

/** 附件2 before 2024年, the space between them lost. */
const BESIDE_NUMBER = /^附?[表件]\d{1,2}(?=20[0-4]\d年)/;

/** The first budget year that a text names (2021年, 2021年度, 二〇二一年度); null without one. */
export function yearIn(folded: string): number | null {
  const text = folded.replace(BESIDE_NUMBER, '').replace(/二[〇○零][〇○零一二三四][〇○零一二三四五六七八九](?=年)/, (written) => String(parseChineseNumber(written))).replace(TERM, ' ');
  const match = /(?<!\d)(20[0-4]\d)(?=(?:财政?)?年)/.exec(text) ?? /(?<=年|\D)(20[0-4]\d)$/.exec(text);
  return match?.[1] === undefined ? null : Number(match[1]);
}

/** All different years that a text names. */
export function yearsIn(folded: string): ReadonlySet<number> {
  return new Set([...folded.matchAll(/(?<!\d)(20[0-4]\d)(?=年)/g)].map((m) => Number(m[1])));
}
