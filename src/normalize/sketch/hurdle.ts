/** Why a proposal would do harm and is not taken. */
import type { Locale } from '../plan';

export type Hurdle = 'formula' | 'number' | 'referenced' | 'merged' | 'occupied' | 'noted' | 'gone';

export const hurdles: Readonly<Record<Locale, Readonly<Record<Hurdle, string>>>> = {
  zh: {
    formula: '单元格里是公式，不改',
    number: '单元格里是数值，不改',
    referenced: '有公式引用这里，移动会使公式落空',
    merged: '与合并单元格相交，请先取消合并',
    occupied: '要移到的地方已有内容',
    noted: '这一行有批注，不删',
    gone: '内容已随别的改动移走',
  },
  en: {
    formula: 'the cell holds a formula and is left alone',
    number: 'the cell holds a number and is left alone',
    referenced: 'a formula speaks of this place and would lose it',
    merged: 'merged cells stand across; split them first',
    occupied: 'the place it would go to is not empty',
    noted: 'the row has a note and stays',
    gone: 'the content has gone elsewhere with another change',
  },
};
