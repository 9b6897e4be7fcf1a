import path from 'node:path';
import { cellsByRole } from '../../src/form/cells';
import { editsOnCopy, isStale, ledgerOf, planNormalization, verifyPlan } from '../../src/normalize';
import { checkBook } from '../../src/check/check';
import { recognizeSheet } from '../../src/recognize';
import { apply } from '../../src/sheet/apply';
import { bookOf, sheetFromRows, textAt } from '../../src/sheet/build';
import { readLabelled, sheetFromText } from '../recognize/seeds-labels';
import { formSheet, normalized, rowsOf } from './sheets';

const labelled = [...readLabelled('samples'), ...readLabelled(path.resolve('..', 'shared', 'seeds'))];
const paged = labelled.filter(({ forms }) => forms.some(({ kind }) => kind === 'department-target'));
const stacked = labelled.filter(({ text }) => (text.match(/^一级指标\t/gm) ?? []).length > 1);

describe.each(paged)('$file: three torn pages', ({ text }) => {
  const before = sheetFromText(text);
  const { plan, sheet, book, lines } = normalized(before);
  const [form] = recognizeSheet(sheet);

  test('become one table under one head, with 8 duties and 23 indicators', () => {
    expect(form?.tables).toHaveLength(1);
    expect(new Set(form?.indicators.map(({ level1 }) => level1.text)).size).toBe(8);
    expect(form?.indicators).toHaveLength(23);
    expect(lines.filter((line) => line.startsWith('职责序号'))).toHaveLength(1);
  });

  test('cut cells are one again, every column stands under its head', () => {
    expect(form?.observations).toEqual([]);
    const head = form!.tables[0]!.columns.map(({ role }) => role);
    for (const { cells } of form!.indicators) {
      for (const [role, cell] of cellsByRole(cells)) expect(head[cell.col]).toBe(role);
    }
    const joined = plan.steps.find(({ name }) => name === 'cut-cells')!.changes.flatMap(({ cells }) => cells);
    expect(joined.filter(({ to }) => to === undefined)).toHaveLength(3);
  });

  test('no layout finding is left', () => {
    expect(checkBook(book).flatMap(({ findings }) => findings.filter(({ rule }) => rule.startsWith('layout/')))).toEqual([]);
  });

  test('asks which copy is right; the majority is kept and said, the user may choose the other', () => {
    const question = plan.questions[0]!;
    expect(question.text).toMatch(/不一致：.*（2页）\/.*（1页），保留哪一个？/);
    expect(question).toMatchObject({ answered: false, answer: question.options[0]!.value });
    const other = question.options[1]!.value;
    const chosen = normalized(before, { answers: { [question.id]: other } });
    expect(chosen.plan.questions[0]).toMatchObject({ answered: true, answer: other });
    expect(chosen.lines.join('\n')).toContain(other);
    expect(chosen.lines.join('\n')).not.toContain(question.answer);
    expect(ledgerOf(plan).some(({ reason }) => reason.includes('保留'))).toBe(true);
  });
});

test.each(stacked)('$file: stacked tables become one, the drawn line goes', ({ text, forms }) => {
  const { sheet, lines } = normalized(sheetFromText(text));
  const [form] = recognizeSheet(sheet);
  expect(form?.tables).toHaveLength(1);
  expect(form?.indicators).toHaveLength(forms[0]!.indicators.length);
  expect(lines.filter((line) => line.startsWith('一级指标'))).toHaveLength(1);
  expect(lines.join('')).not.toContain('---');
});

describe('a plan', () => {
  const sheet = formSheet('产出指标|数量指标|养护里程|>=20公里\n|质量指标|合格率|>=98%');
  const book = bookOf(sheet);
  const plan = planNormalization(book, sheet);

  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });

  test('leaves out what the user has unticked', () => {
    const [first] = plan.steps.find(({ name }) => name === 'symbols')!.changes;
    expect(normalized(sheet, { without: [first!.id] }).lines.slice(4)).toEqual(['产出指标|数量指标|养护里程|>=20公里', '|质量指标|合格率|≥98%']);
  });

  test('is refused, not forced, once the user has edited', () => {
    const edited = apply(book, { kind: 'put', sheet: 's1', at: { row: 4, col: 3 }, expect: { value: '>=20公里' }, put: { value: '>=30公里' } });
    if (!edited.ok) throw new Error('not edited');
    expect(isStale(plan, book.sheets[0]!)).toBe(false);
    expect(isStale(plan, edited.book.sheets[0]!)).toBe(true);
    expect(apply(edited.book, plan.edits)).toMatchObject({ ok: false, refusal: { code: 'value-differs' } });
  });

  test('can be carried out on a copy: the old sheet stays', () => {
    const locked = { ...sheet, protection: {} };
    const done = apply(bookOf(locked), editsOnCopy(bookOf(locked), planNormalization(bookOf(locked), locked)));
    if (!done.ok) throw new Error(done.refusal.code);
    expect(done.book.sheets.map(({ name, protection }) => [name, protection !== undefined])).toEqual([['Sheet1', true], ['Sheet1（规范化）', false]]);
    expect(done.book.sheets.map((one) => textAt(one, { row: 4, col: 3 }))).toEqual(['>=20公里', '≥20公里']);
  });

  test('is stopped by the guard where something differs that nobody ticked', () => {
    const applied = apply(book, plan.edits);
    if (!applied.ok) throw new Error(applied.refusal.code);
    const [good] = applied.book.sheets;
    const forms = recognizeSheet(sheet);
    const changed = { ...good!, rows: good!.rows.map((row, r) => (r === 5 ? row?.map((cell, c) => (c === 3 ? { value: '≥99%' } : cell)) : row)) };
    expect(verifyPlan(plan, { sheet, forms }, { sheet: good!, forms: recognizeSheet(good!) })).toEqual([]);
    expect(verifyPlan(plan, { sheet, forms }, { sheet: changed, forms: recognizeSheet(changed) })).toContainEqual({ what: 'value', at: 'D6', before: '>=98%', after: '≥99%' });
  });
});

describe('nothing is lost', () => {
  test('rows with notes, formulas and referenced cells stay', () => {
    const sheet = formSheet('产出指标|数量指标|养护里程|≥20公里\n------|------|------|------\n|质量指标|合格率|≥98%');
    const noted = { ...sheet, notes: [{ at: { row: 5, col: 0 }, author: '', text: '勿删' }] };
    const { plan, lines } = normalized(noted);
    expect(lines[5]).toContain('------');
    expect(plan.refused).toMatchObject([{ step: 'rules', at: 'A6', reason: '这一行有批注，不删' }]);
  });

  test('formulas elsewhere follow the rows', () => {
    const sheet = formSheet('产出指标|数量指标|养护里程|≥20公里\n------|------|------|------\n|质量指标|合格率|≥98%');
    const other = { ...formSheet(''), id: 's2', name: '汇总', rows: [[{ value: '≥98%', formula: 'Sheet1!D7' }]] };
    const { book } = normalized({ sheets: [sheet, other], styles: [{}], names: [] });
    expect(book.sheets[1]!.rows[0]![0]!.formula).toBe('Sheet1!D6');
  });

  test('sources, bases and budget items are never filled down', () => {
    for (const { text } of paged) {
      const { plan } = normalized(sheetFromText(text), { steps: ['join-pages', 'cut-cells', 'columns', 'fill', 'merge'] });
      const { sheet } = normalized(sheetFromText(text), { steps: ['join-pages', 'cut-cells', 'columns'] });
      const evidence = new Set(recognizeSheet(sheet)[0]!.tables[0]!.columns.filter(({ role }) => /source|activity|budget-item/.test(role)).map(({ col }) => String.fromCharCode(65 + col)));
      const filled = plan.steps.find(({ name }) => name === 'fill')!.changes.flatMap(({ cells }) => cells);
      expect(filled.length).toBeGreaterThan(0);
      expect(filled.filter(({ to }) => evidence.has(to!.charAt(0)))).toEqual([]);
    }
  });
});

test('a sheet that is read by what a person has said of its columns is planned and judged by it', () => {
  const rows = ['甲|乙|丙|丁', '产出|数量|养护里程|>=20公里', '产出|质量|合格率|>=95%', '满意度|满意度|群众满意度|>=90%'];
  const book = bookOf(sheetFromRows(rowsOf(rows.join('\n'))));
  const mappings = [{ header: ['甲', '乙', '丙', '丁'], roles: ['level1', 'level2', 'name', 'value'] as const }];
  expect(planNormalization(book, book.sheets[0]!).edits).toEqual([]);
  const plan = planNormalization(book, book.sheets[0]!, undefined, { mappings });
  expect(plan.steps.flatMap(({ changes }) => changes.flatMap(({ cells }) => cells.map(({ cell, after }) => `${cell} ${after}`)))).toEqual(['D2 ≥20公里', 'D3 ≥95%', 'D4 ≥90%']);
  expect(plan.refused).toEqual([]);
});
