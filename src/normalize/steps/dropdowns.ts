import type { Column, Form, Role, Table } from '../../form/schema';
import { level1Words, level2Words, levelCore, matchLevel1, matchLevel2 } from '../../frame/levels';
import { defaultFrame } from '../../frame/presets';
import type { Validation } from '../../sheet/book';
import { textAt } from '../../sheet/build';
import { intersects, type Range } from '../../sheet/range';
import type { Dresser } from '../dresser';
import { rowsBetween } from '../layout';
import type { LooksStep } from '../step';
import { squeeze } from '../../form/squeeze';

const signs = ['≥', '＞', '＝', '＜', '≤', '定性'];
const usualUnits = ['%', '个', '项', '次', '人', '人次', '家', '户', '万元', '元', '天', '台', '套', '公里', '平方米', '亩'];
const sources: ReadonlySet<Role> = new Set<Role>(['source', 'standard-source', 'history-source']);
/** Longest list that spreadsheets take inside a rule. */
const LONGEST = 255;

/** Choices for columns that have few right answers. They offer, and refuse nothing; rules that are there already stay. */
export const dropdowns: LooksStep = {
  name: 'dropdowns',
  stage: 'looks',
  usual: false,
  texts: {
    zh: {
      title: '下拉选项',
      why: '给符号、单位、一级/二级指标、来源列加下拉选项；只供选择，不限制填写，已有的数据验证不动。',
      reasons: { list: '下拉选项：{choices}' },
    },
    en: {
      title: 'Dropdowns',
      why: 'Choices for signs, units, levels and sources; they offer and refuse nothing, and input rules that exist stay.',
      reasons: { list: 'choices: {choices}' },
    },
  },
  dress(forms, dresser) {
    for (const form of forms) for (const table of form.tables) for (const column of table.columns) offer(form, dresser, table, column);
  },
};

function offer(form: Form, dresser: Dresser, table: Table, column: Column): void {
  const { sheet } = dresser;
  const range: Range = { top: (table.header?.last ?? table.range.top - 1) + 1, bottom: table.range.bottom, left: column.col, right: column.col };
  const list = fitting(choices(form, dresser, column, range));
  if (list.length === 0 || range.top > range.bottom) return;
  if (sheet.validations.some(({ ranges }) => ranges.some((other) => intersects(other, range)))) return;
  const rule: Validation = { ranges: [range], type: 'list', list, allowBlank: true, open: true };
  dresser.propose({
    range,
    reason: 'list',
    data: { choices: [...list.slice(0, 6), ...(list.length > 6 ? ['…'] : [])] },
    edits: [{ kind: 'validation', sheet: sheet.id, expect: sheet.validations, put: [...sheet.validations, rule] }],
  });
}

function choices(form: Form, dresser: Dresser, { role, header }: Column, range: Range): readonly string[] {
  if (role === 'sign') return signs;
  if (role === 'unit') return [...new Set([...written(dresser, range).filter((text) => text.length <= 16), ...usualUnits])];
  if (sources.has(role)) return inBrackets(header);
  if (role !== 'level1' && role !== 'level2') return [];
  // Duties and local headings are no words of a frame: nothing to choose from.
  const words = written(dresser, range).filter((text) => levelCore(text) !== '');
  const match = role === 'level1' ? matchLevel1 : matchLevel2;
  if (words.length === 0 || words.some((text) => match(text) === undefined) || form.indicators.length === 0) return [];
  const known = role === 'level1' ? defaultFrame.levels.map(({ text }) => text) : defaultFrame.levels.flatMap(({ children }) => children.map(({ text }) => text));
  const has = new Set<unknown>(words.map(match));
  return [...words, ...known.filter((text) => !has.has(match(text)))].sort((a, b) => rank(role, a) - rank(role, b));
}

function rank(role: 'level1' | 'level2', text: string): number {
  return role === 'level1' ? level1Words.findIndex((one) => one.class === matchLevel1(text)) : level2Words.findIndex((one) => one.class === matchLevel2(text));
}

/** Different texts of a column, in order. */
function written({ sheet }: Dresser, { top, bottom, left: col }: Range): string[] {
  return [...new Set(rowsBetween(top, bottom).map((row) => squeeze(textAt(sheet, { row, col }))))].filter((text) => text !== '');
}

/** The choices that the head itself prints: 数据来源（统计年鉴/统计公报/内部统计）. */
function inBrackets(header: string): string[] {
  const inside = /[（(]([^（()）]*[/／、][^（()）]*)[)）]?$/.exec(header)?.[1] ?? '';
  return inside.split(/[/／、]/).map(squeeze).filter((choice) => choice !== '' && choice.length <= 16);
}

function fitting(list: readonly string[]): string[] {
  const kept: string[] = [];
  for (const choice of list) {
    if (choice.includes(',')) continue;
    if ([...kept, choice].join(',').length > LONGEST) break;
    kept.push(choice);
  }
  return kept;
}
