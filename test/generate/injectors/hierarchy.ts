/** What goes wrong in the first two levels and in the weights. */
import { textAt } from '../../../src/sheet/build';
import type { Generated } from '../truth';
import { write, type Injector } from './injector';

const bare = <Form extends Generated>(form: Form): Form => ({ ...form, sheet: { ...form.sheet, merges: [] } });
const filled = ({ sheet, truth }: Generated, role: 'level1' | 'level2') =>
  truth.indicators.flatMap((indicator) => {
    const cell = indicator.cells[role];
    return cell === undefined || cell.row !== indicator.row || textAt(sheet, cell).trim() === '' ? [] : [{ indicator, cell }];
  });
const title = ({ truth }: Generated) => ({ row: truth.rows[0], col: 0 });

/** Takes out every indicator of a class, level cells included. */
function without(form: Generated, isGone: (level1: string) => boolean) {
  const gone = form.truth.indicators.filter(({ level1 }) => isGone(level1));
  const rows = form.sheet.rows.filter((_, row) => !gone.some((one) => one.row === row));
  return { ...form.sheet, merges: [], rows };
}

export const hierarchyInjectors: Readonly<Record<string, Injector>> = {
  'hierarchy/missing-level1': (form) => {
    const [first] = filled(form, 'level1');
    return first && { sheet: write(bare(form).sheet, [first.cell, '']), cell: first.cell };
  },
  'hierarchy/missing-level2': (form) => {
    const [first] = filled(form, 'level2');
    return first && { sheet: write(bare(form).sheet, [first.cell, '']), cell: first.cell };
  },
  'hierarchy/empty-level2': (form) => {
    const one = filled(form, 'level2').find(({ indicator: { row } }, i, all) => i < all.length - 1 && all[i + 1]!.indicator.row === row + 1);
    const { name, value, unit, sign } = one?.indicator.cells ?? {};
    if (one === undefined || name === undefined || value === undefined) return undefined;
    const cells = [name, value, unit, sign].flatMap((cell) => (cell === undefined ? [] : [[cell, ''] as const]));
    return { sheet: write(form.sheet, ...cells), cell: one.cell };
  },
  'hierarchy/unknown-level': (form, rng) => {
    const one = filled(form, 'level2').at(1);
    return one && { sheet: write(form.sheet, [one.cell, rng.pick(['完好指标', '规模要求', '工作要求'])]), cell: one.cell };
  },
  'hierarchy/parent-mismatch': (form) => {
    const one = filled(form, 'level2').find(({ indicator: { level1, level2 } }) => level1.startsWith('产出') && !level2.includes('成本'));
    return one && { sheet: write(form.sheet, [one.cell, '社会效益指标']), cell: one.cell };
  },
  'hierarchy/incomplete': (form) => ({ sheet: without(form, (level1) => level1.startsWith('效益') || level1.startsWith('效果')), cell: title(form) }),
  'hierarchy/evaluation-frame': (form) => {
    const [first] = filled(form, 'level1');
    const second = form.truth.indicators[0]?.cells.level2;
    if (first === undefined || second === undefined || !form.truth.kind.endsWith('-target')) return undefined;
    return { sheet: write(form.sheet, [first.cell, '决策指标'], [second, '项目立项']), cell: first.cell };
  },
  'hierarchy/mixed-frames': (form) => {
    const cost = filled(form, 'level1').find(({ indicator: { level1 } }) => level1.startsWith('成本'));
    const output = filled(form, 'level2').find(({ indicator: { level1 } }) => level1.startsWith('产出'));
    return cost && output && { sheet: write(form.sheet, [output.cell, '成本指标']), cell: cost.cell };
  },
  'hierarchy/weight-sum': (form, rng) => {
    const weighted = form.truth.indicators.flatMap(({ cells: { weight } }) => weight ?? []);
    if (weighted.length < 3) return undefined;
    const cell = rng.pick(weighted);
    return { sheet: write(form.sheet, [cell, String(Number(textAt(form.sheet, cell)) + rng.int(3, 7))]), cell: title(form) };
  },
};
