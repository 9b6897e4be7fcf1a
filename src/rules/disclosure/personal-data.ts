import { fieldSheet } from '../example';
import type { Row } from '../../sheet/book';
import { shownText } from '../../sheet/build';
import { replacePersonal } from '../facts/personal-numbers';
import type { TableRule } from '../rule';

export const rule: TableRule = {
  name: 'disclosure/personal-data',
  cost: 'table',
  category: '合规性',
  severity: 'warning',
  sources: [{ basis: '绩效目标随预算公开', verified: false }],
  texts: {
    zh: {
      title: '表里有个人信息',
      why: '绩效目标表随部门预算公开，手机号、身份证号会跟着公布。',
      messages: {
        phone: '有手机号（{masked}），公开前请删去或遮盖，改留办公电话。',
        identity: '有身份证号（{masked}），公开前请删去或遮盖。',
      },
      fixes: { mask: '遮盖为‘{masked}’' },
    },
    en: {
      title: 'Personal data in the form',
      why: 'Target forms are published with the budget, and so are mobile and identity numbers in them.',
      messages: {
        phone: 'holds a mobile number ({masked}); delete or mask it before publication and give an office telephone.',
        identity: 'holds an identity card number ({masked}); delete or mask it before publication.',
      },
      fixes: { mask: 'Mask as ‘{masked}’' },
    },
  },
  wrong: [
    { sheet: fieldSheet('项目名称|村级道路养护\n联系电话|13800000000'), expect: ['B3'], says: '手机号（138****0000）', after: { B3: '138****0000' } },
    { sheet: fieldSheet('项目名称|村级道路养护\n联系电话|办公室８：１３８００００００００'), expect: ['B3'], after: { B3: '办公室８：138****0000' } },
    { sheet: fieldSheet('项目名称|村级道路养护\n身份证号|110101199001010000'), expect: ['B3'], after: { B3: '110101********0000' } },
  ],
  right: [{ sheet: fieldSheet('项目名称|510000202400013800000000-村级道路养护\n联系电话|0510-80000000') }],
  reads: [],
  readsRow: numbersIn,
  check(form, ctx) {
    const { top, bottom, left, right } = form.range;
    for (let row = top; row <= bottom; row += 1) {
      for (const { col, masked, isIdentity } of numbersIn(ctx.sheet.rows[row] ?? []) ?? []) {
        if (col < left || col > right) continue;
        const at = { row, col };
        ctx.report({
          at,
          message: isIdentity ? 'identity' : 'phone',
          data: { masked: /\d+[ -]?\d*\*+\d*[\dXx]/.exec(masked)?.[0] ?? '' },
          fixes: [{ title: 'mask', data: { masked: shorten(masked) }, kind: 'review', edits: [ctx.put(at, masked)] }],
        });
      }
    }
  },
};

/** The cells of a row that hold numbers of persons; undefined for the most rows, which hold none. */
function numbersIn(cells: Row): readonly { readonly col: number; readonly masked: string; readonly isIdentity: boolean }[] | undefined {
  let found: { col: number; masked: string; isIdentity: boolean }[] | undefined;
  for (let col = 0; col < cells.length; col += 1) {
    const cell = cells[col];
    // Short numbers and texts are no number of a person; nearly all cells are told so at a look.
    if (cell === undefined || (typeof cell.value === 'number' && cell.value < 1e10)) continue;
    const replaced = replacePersonal(shownText(cell), mask);
    if (replaced !== undefined) (found ??= []).push({ col, masked: replaced.text, isIdentity: replaced.isIdentity });
  }
  return found;
}

/** The digits that tell persons apart give way to stars; a number stays recognisable to those who know it. */
function mask(number: string): string {
  const digits = number.replace(/[ -]/g, '');
  const head = digits.length > 11 ? 6 : 3;
  return `${digits.slice(0, head)}${'*'.repeat(digits.length - head - 4)}${digits.slice(-4)}`;
}

function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}
