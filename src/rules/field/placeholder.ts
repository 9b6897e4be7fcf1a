import { fieldSheet } from '../example';
import type { TableRule } from '../rule';

/** What a template prints for the user to replace. */
const hint = /[*＊]{2,}|20[Xx×]{2}|(?<![A-Za-z])[XxＸ×]{2,}(?![A-Za-z])|^(?:…+|\.{3,})$|^[（(](?:请|此处|填写|按|简要)[^（()）]*[）)]$|^(?:请填写|请输入|此处填写|待填|待定|暂定)/;

/** Stars that hide a number: 138****0000, 0511-*******. */
const hidden = /\d[\d-]*(?:[*＊]{2,}\d|[*＊]{4,})/g;

export const rule: TableRule = {
  name: 'field/placeholder',
  cost: 'table',
  category: '完整性',
  severity: 'warning',
  sources: [{ basis: '财预〔2015〕88号', verified: false }],
  texts: {
    zh: {
      title: '栏目里留着模板提示',
      why: '“XX”“**”“（请填写…）”是模板的提示，没有换成实际内容等于没填。',
      messages: { hint: '‘{text}’是模板留下的提示，请换成实际内容。' },
    },
    en: {
      title: 'Hint of the template left in a field',
      why: 'XX, ** and （请填写…） are hints of the template; left standing, nothing is filled in.',
      messages: { hint: '‘{text}’ is a hint of the template; replace it.' },
    },
  },
  wrong: [{ sheet: fieldSheet('项目名称|XX镇道路养护\n主管部门|（请填写主管部门全称）\n年度目标|养护村级道路**公里。'), expect: ['B2', 'B3', 'B4'] }],
  right: [
    { sheet: fieldSheet('项目名称|村级道路养护\n联系电话|139****0000|办公电话|0511-*******\n年度目标|养护村级道路20公里。') },
    { sheet: fieldSheet('项目名称|村级道路养护\n主管部门|县交通运输局\n年度目标|养护村级道路20公里，宽5米×长4000米。') },
  ],
  reads: ['fields'],
  check(form, ctx) {
    for (const field of form.fields) {
      const text = hint.exec(field.value.trim().replace(hidden, ''))?.[0];
      if (text === undefined) continue;
      ctx.report({ at: field.cell, data: { text }, identity: field.name });
    }
  },
};
