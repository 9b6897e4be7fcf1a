import { fieldSheet } from '../example';
import type { Field, Form } from '../../form/schema';
import type { TableRule } from '../rule';
import { squeeze } from '../../form/squeeze';
import { saysNone } from '../facts/none';

interface Options {
  /** Fields that must be filled where the form prints them, by canonical name or the form's own label. */
  readonly demanded: readonly string[];
}

export const rule: TableRule<Options> = {
  name: 'field/missing',
  cost: 'table',
  category: '完整性',
  severity: 'warning',
  sources: [{ basis: '财预〔2015〕88号', verified: true }],
  options: { demanded: { kind: 'texts' } },
  defaults: { demanded: ['项目名称', '部门名称', '主管部门', '实施单位', '年度资金总额', '年度目标'] },
  texts: {
    zh: {
      title: '必填栏目空着',
      why: '表上印出的基本栏目空着，审核时直接退回。',
      messages: { empty: '‘{label}’没有填写，请补上。', starred: '‘{label}’标了*为必填，请补上。' },
    },
    en: {
      title: 'Required field left empty',
      why: 'A form with an empty basic field is sent back at once.',
      messages: { empty: '‘{label}’ is empty; fill it in.', starred: '‘{label}’ is marked * as required; fill it in.' },
    },
  },
  wrong: [
    { sheet: fieldSheet('项目名称|村级道路养护\n主管部门|\n年度资金总额（万元）|80\n年度目标|养护村级道路20公里。'), expect: ['B3'], says: '‘主管部门’没有填写' },
    { sheet: fieldSheet('项目名称|村级道路养护\n主管部门|县交通运输局\n年度资金总额（万元）|80\n总体目标|'), expect: ['B5'] },
  ],
  right: [
    { sheet: fieldSheet('项目名称|村级道路养护\n主管部门|县交通运输局\n年度资金总额（万元）|80\n总体目标|\n年度目标|养护村级道路20公里。') },
    { sheet: fieldSheet('项目名称|村级道路养护\n主管部门|县交通运输局\n需要说明的其他问题|\n年度资金总额（万元）|80\n其他资金|\n年度目标|养护村级道路20公里。') },
    { sheet: fieldSheet('项目名称|村级道路养护\n主管部门|县交通运输局\n年度资金总额（万元）|#REF!\n年度目标|养护村级道路20公里。') },
    { sheet: fieldSheet('项目名称|村级道路养护\n主管部门|县交通运输局\n实施单位（盖章）|\n年度资金总额（万元）|80\n年度目标|养护村级道路20公里。') },
  ],
  reads: ['fields'],
  check(form, ctx) {
    for (const field of form.fields) {
      // A stamp or signature is put on paper.
      if (/盖章|公章|签章|签字|签名/.test(field.label)) continue;
      // What shows #REF! is layout/formula-error's.
      if (!saysNone(field.value) || ctx.textAt(field.cell).startsWith('#')) continue;
      const starred = /^[*＊]/.test(field.label.trim());
      if (!starred && !ctx.options.demanded.includes(standsFor(field, form))) continue;
      if (form.fields.some((other) => other !== field && other.name === field.name && !saysNone(other.value))) continue;
      ctx.report({ at: field.cell, message: starred ? 'starred' : 'empty', data: { label: labelOf(field) }, subject: '', identity: field.name });
    }
  },
};

/** The goal of the whole term is the year's where the form asks for no other. */
function standsFor({ name }: Field, { fields }: Form): string {
  return name === '总体目标' && fields.every((other) => other.name !== '年度目标') ? '年度目标' : name;
}

function labelOf(field: Field): string {
  return squeeze(field.label).replace(/^[*＊]+/, '').replace(/[:：]$/, '');
}
