/** A small checked file, built by hand: one form with three indicators, four findings of all severities. */
import type { Finding, SheetResult } from '../../src/check/finding';
import type { Form, Indicator } from '../../src/form/schema';
import type { FileResult } from '../../src/report';
import { parseCell, type CellRef } from '../../src/sheet/address';
import type { Target } from '../../src/target/target';

export const at = (address: string): CellRef => {
  const cell = parseCell(address);
  if (cell === undefined) throw new Error(`not a cell: ${address}`);
  return cell;
};

export function indicator(name: string, nameCell: string, valueCell: string, target: Target, more: Partial<Indicator> = {}): Indicator {
  const level = (text: string) => ({ text, cell: null });
  return {
    row: at(nameCell).row,
    table: 0,
    level1: level('产出指标'),
    level2: level('数量指标'),
    name,
    nameText: name,
    value: target.text,
    valueText: target.text,
    revised: '',
    unit: '',
    unitText: '',
    signText: '',
    cells: { name: at(nameCell), value: at(valueCell) },
    target,
    explanation: '',
    weight: null,
    source: '',
    standards: [],
    history: [],
    actual: '',
    score: null,
    deviation: '',
    remark: '',
    areas: [],
    project: '',
    starred: false,
    hidden: false,
    ...more,
  };
}

const five: Target = { kind: 'quantity', text: '>=5次', traits: [], comparator: '≥', number: 5, digits: '5', unit: '次' };
const soon: Target = {
  kind: 'deadline',
  text: '6月底前',
  traits: [],
  comparator: '≤',
  date: { month: 6, approximate: '底' },
  alternatives: [{ target: { kind: 'text', text: '6月底前', traits: [], quantities: [] }, reason: '没有年份' }],
};
const reference = { label: '2025年值', value: '4次', source: '内部统计', cell: at('F12'), sourceCell: at('G12') };

export const form: Form = {
  id: 'f1',
  kind: 'project-target',
  of: 'project-target',
  template: '88',
  layout: 'L1',
  confidence: 0.98765,
  reasons: ['有一级、二级、三级指标列'],
  title: '2026年度青禾培训项目绩效目标申报表',
  titleCell: at('A1'),
  year: 2026,
  yearCell: at('A1'),
  range: { top: 0, left: 0, bottom: 15, right: 6 },
  fields: [{ name: '主管部门', label: '主管部门', value: '青禾县科技局', labelCell: at('A3'), cell: at('B3') }],
  money: [],
  tables: [],
  indicators: [
    indicator('培训场次', 'C11', 'D11', five, { history: [reference], weight: 10 }),
    indicator('扶持家庭农场', 'C12', 'D12', { ...five, text: '>=10', number: 10, digits: '10', unit: '' }),
    indicator('完成时间', 'C13', 'D13', soon),
  ],
  rows: [...Array<'field'>(10).fill('field'), 'indicator', 'indicator', 'indicator', 'empty', 'rule', 'unread'],
  emptyLevels: [],
  observations: [],
};

const finding = (rule: string, severity: Finding['severity'], cell: string, message: string, more: Partial<Finding> = {}): Finding => ({
  rule,
  severity,
  category: '合规性',
  form: 'f1',
  fingerprint: `${rule}|${cell}`,
  cell: at(cell),
  message: `${cell} ${message}`,
  because: '没有单位，数字无法核对。',
  related: [],
  fixes: [],
  ...more,
});

const put = { kind: 'put', sheet: 's1', at: at('D11'), expect: { value: '>=5次' }, put: { value: '≥5次' } } as const;

export const sheet: SheetResult = {
  sheet: 's1',
  name: '申报表',
  forms: [form],
  findings: [
    finding('consistency/budget-sum', 'error', 'B5', '合计100与分项之和90不等', { related: [{ cell: at('B6'), message: '其中：财政拨款 90' }] }),
    finding('target/noncanonical-symbol', 'info', 'D11', '培训场次：“>=”应写作“≥”', { fixes: [{ title: '改为“≥5次”', kind: 'safe', edits: [put] }] }),
    finding('target/missing-unit', 'warning', 'D12', '扶持家庭农场：指标值“>=10”缺计量单位，请补，如“≥10家”', {
      fixes: [
        { title: '补单位“家”', kind: 'review', edits: [put] },
        { title: '到系统中核对单位', kind: 'advice', edits: [] },
      ],
    }),
    finding('target/missing-unit', 'warning', 'D13', '完成时间：缺计量单位'),
  ],
  suppressed: [{ rule: 'source/missing', cell: at('E11'), reason: '上级下达不能改', fingerprint: 'x' }],
  deferred: [{ rule: 'target/outside-period', form: 'f1', reason: '没有实施期' }],
};

export const checked: FileResult = { path: '表/申报表.xlsx', error: null, sheets: [sheet] };
export const clean: FileResult = { path: 'clean.xlsx', error: null, sheets: [{ ...sheet, findings: [], suppressed: [], deferred: [] }] };
export const unreadable: FileResult = { path: '坏.xlsx', error: { code: 'picture', message: '这是一张图片。' }, sheets: [] };
export const formless: FileResult = {
  path: '通讯录.xlsx',
  error: null,
  sheets: [{ sheet: 's1', name: 'Sheet1', forms: [], findings: [], suppressed: [], deferred: [] }],
};

export const plain = { version: '9.9.9', locale: 'zh', color: false } as const;
