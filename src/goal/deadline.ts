/** Finds the deadlines that a goal text sets: by when what is to be done. Only a date that words bind to a deed is one. */
import type { Span } from '../target';
import { squeeze } from '../form/squeeze';
import { isMoney, readNumbers } from './measure';

/** "设备采购于11月底前完成" sets 11月底前 for 设备采购完成. */
export interface GoalDeadline {
  /** As written: 11月底前, 2024年6月30日前. */
  readonly by: string;
  /** What is done by then, as the name of an indicator: 设备采购完成时间; "" where the words do not say. */
  readonly name: string;
  /** The clause as it stands: what a message quotes. */
  readonly words: string;
  readonly span: Span;
  /** The clause speaks of an earlier year, or of what was until then. */
  readonly background?: true;
}

const year = '(?:20\\d\\d年|[今当本]年|明年)?';
const month = '\\d{1,2}月(?:\\d{1,2}日|份|底|末|初|中旬|上旬|下旬)?';
const quarter = '第?[一二三四1-4]季度(?:末|底)?';
const deadline = new RegExp(`${year}(?:${month}|${quarter}|年[底末中]|上半年)(?:之前|以前|前)`, 'g');
const clauseEnds: ReadonlySet<string> = new Set('，。；！？,;!?\n\r\t');

/** Deeds that a date can be set for, the longer ones first. */
const deeds = ['投入使用', '交付使用', '发放到位', '拨付到位', '整改到位', '竣工验收', '验收合格', '建成投用', '建成通车', '建成使用', '建成投产', '全面完成', '完工', '竣工', '完成', '建成', '开工', '投用', '启用', '上线', '交付', '验收', '发放', '拨付', '印发', '报送', '办结', '到位', '投产', '通车'];
const deed = new RegExp(deeds.join('|'));
/** What is done to the project as a whole, where nothing else is named: 12月底前竣工验收. */
const ofProject = /^(?:竣工验收|竣工|完工|开工|投入使用|交付使用|建成投用|建成使用|建成投产|投产|通车)$/;
/** What stands between the parts of a clause and says nothing of the deed. */
const lead = /^(?:[、:：]|(?:20\d\d|全|今|本|当)?年(?:度|内)?(?=计划|力争|确保|$)|计划|力争|争取|确保|保证|预计|努力|其中|同时|全面|全部|基本|按期|要|应|需|须|将|并|且|再|各项)+/;
const trail = /(?:[、:：]|力争|争取|确保|保证|预计|计划|必须|务必|应当|均|都|要|应|需|须|将|于|在|的|全面|全部)+$/;
const background = /截至|截止|自[^，。；]{0,24}(?:以来|起)|已(?:于|经|在|有)|去年|上年|往年/;

const SHORTEST = 2;
const LONGEST = 24;

/** Deadlines in the order of the text. `context.year`: a clause that names an earlier year is background. */
export function scanDeadlines(text: string, context: { readonly year?: number | undefined } = {}): GoalDeadline[] {
  return [...text.matchAll(deadline)].map((match) => {
    const { index: start } = match;
    const end = start + match[0].length;
    const from = clauseStart(text, start);
    // 2024年年底前，全县公路养护完成: the date may have a clause of its own.
    const to = clauseEnd(text, /[，,]/.test(text.charAt(end)) ? end + 1 : end);
    const [before, after] = [text.slice(from, start), text.slice(end, to).replace(/^[，,]/, '')];
    const named = Number(/20\d\d/.exec(match[0])?.[0] ?? NaN);
    const past = background.test(before) || (context.year !== undefined && named < context.year);
    return { by: match[0], name: nameOf(before, after), words: text.slice(from, to).trim(), span: { start, end }, ...(past && { background: true as const }) };
  });
}

/** The deed with what it is done to: behind the verb (完成设备采购), else in front of it (便民桥于6月底前建成). */
function nameOf(before: string, after: string): string {
  const said = squeeze(after).replace(lead, '');
  const verb = deed.exec(said);
  // 完成率达到50% and 完成投资500万元 say how much, not what.
  if (verb === null || verb.index > LONGEST || /^率/.test(said.slice(verb.index + verb[0].length)) || readNumbers(said).some(({ unit }) => isMoney(unit))) return '';
  const act = verb[0].replace(/^全面/, '');
  const [inFront, behind] = [said.slice(0, verb.index), said.slice(verb.index + verb[0].length)];
  const object = [behind, inFront, before].map(thing).find((one) => one.length >= SHORTEST && one.length <= LONGEST) ?? (ofProject.test(act) ? '项目' : undefined);
  return object === undefined ? '' : `${object}${object.endsWith(act) ? '' : act}时间`;
}

/** The thing itself, without amounts, will and auxiliary words; "" for where it goes (发放到农户手中) and for a further deed (并投入使用). */
function thing(words: string): string {
  if (/^[并且、和及]/.test(words) && deed.test(words)) return '';
  const bare = withoutAmounts(squeeze(words).replace(lead, '').replace(trail, ''));
  return /^(?:到|至|给|使用)/.test(bare) ? '' : bare.replace(/^的|的?(?:工作|任务)?$/g, '');
}

/** 不少于30%的工程量 → 的工程量 */
function withoutAmounts(words: string): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of readNumbers(words)) {
    rest += words.slice(from, start).replace(/(?:不少于|不低于|不小于|至少|超过|约|近|≥|>=)$/, '');
    from = end;
  }
  return rest + words.slice(from).replace(from > 0 ? /^(?:及?以上|左右)/ : /^$/, '');
}

function clauseStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && !clauseEnds.has(text.charAt(from - 1))) from -= 1;
  return from;
}

function clauseEnd(text: string, at: number): number {
  let to = at;
  while (to < text.length && !clauseEnds.has(text.charAt(to))) to += 1;
  return to;
}
