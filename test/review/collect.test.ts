/** The register of many forms, what is alike among them, and a copy that may be published. */
import { recognizeBook } from '../../src/check/check';
import { Duplicates } from '../../src/review/duplicates';
import { duplicatesTable } from '../../src/review/duplicates-table';
import { redact } from '../../src/review/redact';
import { collected, registerHead } from '../../src/review/register';
import { apply } from '../../src/sheet/apply';
import { formatCell } from '../../src/sheet/address';
import { generateForm } from '../generate';
import { recognizeSheet } from '../../src/recognize';
import { runs } from '../support/runs';
import { drawn, placed, project } from './books';

const rows = '产出指标|数量指标|养护里程|≥20公里\n产出指标|质量指标|养护验收合格率|≥98%\n产出指标|时效指标|完成时间|11月底前\n产出指标|成本指标|养护成本|≤1.5万元/公里\n满意度指标|服务对象满意度|群众满意度|≥95%';

describe('register', () => {
  test('a row an indicator, with its place', () => {
    const { indicators, forms, unread } = collected({ file: 'a.xlsx', sheets: recognizeBook(drawn(project(rows))) });
    const row = Object.fromEntries(registerHead.columns.map(({ head }, i) => [head, indicators[0]?.[i]]));
    expect(row).toMatchObject({ 文件: 'a.xlsx', 工作表: '申报表', 单元格: 'C7', 单位: '县道路管护站', 项目: '村道养护项目', 年度: 2024, 三级指标: '养护里程', 指标值: '≥20公里', 符号: '≥', 数值: 20, 计量单位: '公里' });
    expect([indicators.length, forms.length, unread]).toEqual([5, 1, []]);
    expect(forms[0]).toHaveLength(15);
    expect(indicators.every((one) => one.length === registerHead.columns.length)).toBe(true);
  });

  test('what is not understood is listed with the reason', () => {
    const reasons = (text: string) => collected({ file: 'a.xlsx', sheets: recognizeBook(drawn(text)) }).unread.map((row) => row[2]);
    expect(reasons('姓名|部门\n甲|乙')).toEqual(['没有认出绩效目标表']);
    expect(reasons(project(''))).toEqual(['空白表（项目绩效目标表），没有填写指标']);
    expect(collected({ file: 'b.xlsx', trouble: '文件已损坏' }).unread).toEqual([['b.xlsx', '', '文件已损坏']]);
  });
});

describe('duplicates', () => {
  const goal = '全年完成村级道路日常养护，及时修补路面病害，保障群众安全便捷出行，群众满意度不低于90%。';
  const found = (...forms: readonly string[]) => {
    const duplicates = new Duplicates();
    forms.forEach((form, i) => { duplicates.add(placed(form, `${String(i)}.xlsx`)); });
    return duplicates.found();
  };

  test('one goal in different offices, whatever its figures and names', () => {
    const [group, ...others] = found(project(rows, { goal, unit: '甲县公路站' }), project('产出指标|数量指标|培训人数|≥3人', { goal: '举办骨干培训班，提高业务能力和服务水平，参训人员满意。', unit: '丙县培训中心' }), project('产出指标|数量指标|修补坑槽|≥3处', { goal: goal.replace('90', '95'), unit: '乙县公路站' }));
    expect(others).toEqual([]);
    expect(group?.members.map(({ trait, degree }) => [trait.file, trait.office, trait.cell, degree])).toEqual([['0.xlsx', '甲县公路站', 'B5', 1], ['2.xlsx', '乙县公路站', 'B5', 1]]);
  });

  test('one set of indicators: names, and how many targets are the same', () => {
    const groups = found(project(rows, { unit: '甲县公路站', goal: '一' }), project(rows.replace('≥20', '≥30'), { unit: '乙县公路站', goal: '二' }));
    expect(groups.map(({ matter, members }) => [matter, members.length])).toEqual([['indicators', 2]]);
    expect(duplicatesTable(groups).rows.map((row) => [row[0], row[2], row[7], row[8]])).toEqual([[1, '甲县公路站', '对照', ''], [1, '乙县公路站', '100%', '67%']]);
  });

  test('an office may repeat itself', () => {
    expect(found(project(rows, { goal }), project(rows, { goal, year: 2025 }))).toEqual([]);
  });

  test('copies among generated forms are all found', () => {
    const duplicates = new Duplicates();
    const forms = Array.from({ length: runs(40, 100) }, (_, i) => recognizeSheet(generateForm(i + 1, { layout: 'L1', noise: 'none' }).sheet)[0]!);
    const copies = forms.map((form, i) => ({ ...form, fields: form.fields.map((field) => (['实施单位', '主管部门'].includes(field.name) ? { ...field, value: `外县单位${String(i)}` } : field)) }));
    forms.forEach((form, i) => { duplicates.add({ file: `${String(i)}.xlsx`, sheet: 's', form }); });
    copies.forEach((form, i) => { duplicates.add({ file: `copy-${String(i)}.xlsx`, sheet: 's', form }); });
    const copied = new Set(duplicates.found().flatMap(({ matter, members }) => (matter === 'indicators' ? members.map(({ trait }) => trait.file) : [])));
    expect(copies.flatMap((_, i) => (copied.has(`copy-${String(i)}.xlsx`) ? [] : [i]))).toEqual([]);
  });
});

describe('a copy for publication', () => {
  const book = drawn(
    '项目名称|村道养护|联系人|周某\n联系电话|0510-80000000|金额|1500000\n三级指标|指标值\n开通举报电话|≥1条\n设置服务热线电话|≥2部|13800000000\n填表人：李某　联系电话：0510-81234567　负责人：张某 13900000000\n联系人及联系电话|王某 13800000000\n单位|联系电话\n甲|0510-81234567\n乙|1500000',
  );
  const { edits, changes } = redact(book);

  test('numbers and contacts go, indicators and amounts stay', () => {
    expect(changes.map(({ cell, after }) => `${formatCell(cell)} ${after}`.trim())).toEqual(['D1', 'B2', 'C5', 'A6 填表人：李某　联系电话：　负责人：张某', 'B7', 'B9']);
  });

  test('the edits fit and leave nothing to take out', () => {
    const applied = apply(book, edits);
    expect(applied.ok && redact(applied.book).changes).toEqual([]);
  });
});
