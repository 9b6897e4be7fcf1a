/** What goes wrong in a 自评表. */
import { textAt } from '../../../src/sheet/build';
import { generateForm } from '..';
import type { Generated, IndicatorTruth } from '../truth';
import { write, type Injector, type Spoilt } from './injector';

const counted = /^≥(\d+)([^\d%/]+)$/;
const ownForm = (seed: number): Generated => generateForm(seed, { clean: true, layout: 'L5' });

/** Changes the actual value, score or reason of an indicator with a counted target. */
function row(change: (indicator: IndicatorTruth, form: Generated, match: RegExpExecArray) => Spoilt | undefined): Injector {
  return ({ seed }) => {
    const form = ownForm(seed);
    const indicator = form.truth.indicators.find(({ value, cells }) => counted.test(value) && cells.actual !== undefined && cells.score !== undefined && cells.deviation !== undefined);
    return indicator && change(indicator, form, counted.exec(indicator.value)!);
  };
}

/** Changes the row of the total in the block of budget execution. */
function execution(change: (cells: readonly string[]) => readonly string[], at: number, more: (form: Generated) => readonly (readonly [Spoilt['cell'], string])[] = () => []): Injector {
  return ({ seed }) => {
    const form = ownForm(seed);
    const total = form.truth.fields.find(({ name }) => name === '年度资金总额');
    const line = total?.cell.row;
    if (line === undefined || !form.sheet.rows[line - 1]?.some((_, col) => textAt(form.sheet, { row: line - 1, col }) === '执行率')) return undefined;
    const col = (head: string) => form.sheet.rows[line - 1]!.findIndex((_, c) => textAt(form.sheet, { row: line - 1, col: c }) === head);
    const places = ['全年预算数', '全年执行数', '执行率'].map(col);
    if (places.includes(-1)) return undefined;
    const cells = places.map((c) => ({ row: line, col: c }));
    const texts = change(cells.map((cell) => textAt(form.sheet, cell)));
    return { sheet: write(form.sheet, ...cells.map((cell, i) => [cell, texts[i]!] as const), ...more(form)), cell: cells[at]! };
  };
}

export const evaluationInjectors: Readonly<Record<string, Injector>> = {
  'evaluation/score-over-weight': row(({ cells: { weight, score } }, { sheet }) => ({ sheet: write(sheet, [score!, String(Number(textAt(sheet, weight!)) + 2)]), cell: score! })),
  'evaluation/missing-actual': row(({ cells: { actual, deviation } }, { sheet }) => ({ sheet: write(sheet, [actual!, ''], [deviation!, '']), cell: actual! })),
  'evaluation/actual-copies-target': row(({ value, cells: { actual } }, { sheet }) => ({ sheet: write(sheet, [actual!, value]), cell: actual! })),
  'evaluation/unmet-full-score': row(({ cells: { actual, score, weight } }, { sheet }, [, digits, unit]) => ({
    sheet: write(sheet, [actual!, `${String(Math.floor(Number(digits) / 2))}${unit!}`], [score!, textAt(sheet, weight!)]),
    cell: score!,
  })),
  'evaluation/missing-deviation-reason': row(({ cells: { actual, score, deviation } }, { sheet }, [, digits, unit]) => ({
    sheet: write(sheet, [actual!, `${String(Math.floor(Number(digits) / 2))}${unit!}`], [score!, '1'], [deviation!, '']),
    cell: deviation!,
  })),
  'evaluation/over-fulfilled': row(({ cells: { actual, deviation } }, { sheet }, [, digits, unit]) => ({
    sheet: write(sheet, [actual!, `${String(Number(digits) * 2)}${unit!}`], [deviation!, '']),
    cell: actual!,
  })),
  'evaluation/score-sum': ({ seed }) => {
    const { sheet, truth } = ownForm(seed);
    const score = truth.indicators[0]!.cells.score;
    const total = truth.indicators.at(-1)!.row + 1;
    if (score === undefined || textAt(sheet, { row: total, col: score.col }) === '') return undefined;
    const cell = { row: total, col: score.col };
    return { sheet: write(sheet, [cell, '61.5']), cell };
  },
  'evaluation/execution-rate': execution(([budget]) => [budget!, String(Number(budget) * 0.7), '95%'], 2),
  'evaluation/execution-gap': execution(
    ([budget]) => [budget!, String(Number(budget) * 0.3), '30%'],
    2,
    ({ sheet, truth }) => truth.indicators.flatMap(({ cells: { score, weight, deviation } }) => [[score!, textAt(sheet, weight!)] as const, ...(deviation === undefined ? [] : [[deviation, ''] as const])]),
  ),
};
