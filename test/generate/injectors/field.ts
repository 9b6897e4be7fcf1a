/** What goes wrong in the label/value block. */
import { shownText, textAt } from '../../../src/sheet/build';
import { insertRow, pickOne, write, type Injector } from './injector';

const named = (...names: readonly string[]): ((field: { readonly name: string }) => boolean) => ({ name }) => names.includes(name);

export const fieldInjectors: Readonly<Record<string, Injector>> = {
  'field/missing': ({ sheet, truth }, rng) => {
    const field = pickOne(truth.fields.filter(named('项目名称', '主管部门', '实施单位')), rng);
    return field && { sheet: write(sheet, [field.cell, '']), cell: field.cell };
  },
  'field/duplicate-unit': ({ sheet, truth }, rng) => {
    // The unit stands in a label or in the block's head.
    const head = sheet.rows.some((cells) => cells?.some((cell) => /资金.*[（(]万元[）)]/.test(shownText(cell))));
    const field = pickOne(truth.fields.filter(named('年度资金总额', '财政拨款')).filter(({ cell }) => head && /^[\d.]+$/.test(textAt(sheet, cell))), rng);
    return field && { sheet: write(sheet, [field.cell, `${textAt(sheet, field.cell)}${rng.pick(['万', '万元'])}`]), cell: field.cell };
  },
  'field/goal-copy': ({ sheet, truth }) => {
    const [term, year] = [truth.fields.find(named('总体目标')), truth.fields.find(named('年度目标'))];
    // In a project of one year the two goals may well be one.
    const limited = sheet.rows.some((cells) => cells?.some((cell) => /期限|起止|项目期|实施期$|周期/.test(shownText(cell))));
    if (term === undefined || year === undefined || limited) return undefined;
    const [earlier, later] = [term, year].sort((a, b) => a.cell.row - b.cell.row || a.cell.col - b.cell.col);
    return { sheet: write(sheet, [later!.cell, textAt(sheet, earlier!.cell)]), cell: later!.cell };
  },
  'field/no-calculation': ({ sheet, truth }, rng) => {
    const field = truth.fields.find(named('主管部门', '项目名称'));
    if (field === undefined || field.cell.col > 2) return undefined;
    const row = field.cell.row + 1;
    const label = rng.pick(['测算依据', '资金总额的计算依据', '资金测算过程']);
    const texts = [label, ...Array<string>(field.cell.col - 1).fill(''), '按照工作需要，含人工、材料、机械及其他各项费用。'];
    return { sheet: insertRow(sheet, row, texts), cell: { row, col: field.cell.col } };
  },
  'field/placeholder': ({ sheet, truth }, rng) => {
    const field = pickOne(truth.fields.filter(named('项目名称', '主管部门')), rng);
    return field && { sheet: write(sheet, [field.cell, rng.pick(['XX项目', '（请填写全称）', '**县有关单位'])]), cell: field.cell };
  },
};
