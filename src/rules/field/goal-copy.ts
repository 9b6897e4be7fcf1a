import { formatCell } from '../../sheet/address';
import { fieldSheet } from '../example';
import type { Field } from '../../form/schema';
import { isOfOneYear } from '../facts/period';
import type { TableRule } from '../rule';
import { squeeze } from '../../form/squeeze';

const goalLabel = /目标/;
const dutyLabel = /职责|职能/;
const resultLabel = /完成情况|实现情况/;
const shortest = 8;

export const rule: TableRule = {
  name: 'field/goal-copy',
  cost: 'table',
  category: '相关性',
  severity: 'warning',
  sources: [{ basis: '财预〔2015〕88号', verified: false }],
  texts: {
    zh: {
      title: '目标照抄',
      why: '年度目标要写当年做成什么；与总体目标、部门职责或年初目标一字不差，等于没有写。',
      messages: { copy: '与‘{other}’（{cell}）一字不差，请写{what}。' },
    },
    en: {
      title: 'Goal copied word for word',
      why: 'The goal of the year says what is achieved in that year; a copy of the overall goal, the duties or the target says nothing.',
      messages: { copy: 'is a word-for-word copy of ‘{other}’; state what the year itself brings.' },
    },
  },
  wrong: [
    {
      sheet: fieldSheet('项目名称|村级道路养护\n总体目标|养护全县村级道路，改善群众出行条件。\n年度目标|养护全县村级道路，改善群众出行条件。'),
      expect: ['B4'],
      says: '与‘总体目标’（B3）一字不差',
    },
  ],
  right: [
    { sheet: fieldSheet('项目名称|村级道路养护\n总体目标|养护全县村级道路，改善群众出行条件。\n年度目标|养护村级道路20公里，群众满意度90%以上。') },
    {
      sheet: fieldSheet('项目名称|村级道路养护\n起止时间|2024年1月-2024年12月\n总体目标|养护全县村级道路，改善群众出行条件。\n年度目标|养护全县村级道路，改善群众出行条件。'),
    },
    ...['实施期|2024年', '项目期|2024年3月至10月', '服务期|一年'].map((period) => ({
      sheet: fieldSheet(`项目名称|村级道路养护\n${period}\n总体目标|养护全县村级道路，改善群众出行条件。\n年度目标|养护全县村级道路，改善群众出行条件。`),
    })),
  ],
  reads: ['fields', 'year'],
  check(form, ctx) {
    const fields = form.fields.filter(({ label, value }) => squeeze(value).length >= shortest && kindOf(label) !== undefined);
    const oneYear = isOfOneYear(form);
    for (const [index, field] of fields.entries()) {
      const earlier = fields.slice(0, index).find((other) => isCopy(other, field));
      if (earlier === undefined) continue;
      const kinds = new Set([kindOf(earlier.label), kindOf(field.label)]);
      // In a project of one year the overall goal is the goal of the year.
      if (kinds.size === 1 && (kinds.has('duty') || (oneYear && kinds.has('goal')))) continue;
      ctx.report({
        at: field.cell,
        identity: `${earlier.name}=${field.name}`,
        data: {
          other: squeeze(earlier.label),
          cell: formatCell(earlier.cell),
          what: kinds.has('result') ? '实际做成了什么' : '当年要做成的事和数',
        },
        related: [{ at: earlier.cell, text: squeeze(earlier.label) }],
      });
    }
  },
};

function kindOf(label: string): 'goal' | 'duty' | 'result' | undefined {
  const text = squeeze(label);
  if (resultLabel.test(text)) return 'result';
  if (dutyLabel.test(text)) return 'duty';
  return goalLabel.test(text) ? 'goal' : undefined;
}

/** Letter for letter, white space aside, under another label. */
function isCopy(earlier: Field, later: Field): boolean {
  return earlier.label !== later.label && squeeze(earlier.value) === squeeze(later.value);
}
