/** A row goes into a person's library and comes out again as it was, without its value. */
import { entryOfRow } from '../../src/fill/entry-of-row';
import { insertEntries } from '../../src/fill/insert-set';
import { defaultFrame } from '../../src/frame/presets';
import { entrySchema } from '../../src/library/schema';
import { sectors } from '../../src/library/sectors';
import { recognizeSheet } from '../../src/recognize';
import { apply } from '../../src/sheet/apply';
import { bookOf, sheetFromRows } from '../../src/sheet/build';

const head = '一级指标|二级指标|三级指标|计算符号|指标值|计量单位|指标解释|依据';
const sheetOf = (...rows: readonly string[]) => sheetFromRows(['2024年度项目支出绩效目标表', '项目名称|业务培训', head, ...rows].map((line) => line.split('|')));
const entryOf = (row: string) => entryOfRow(recognizeSheet(sheetOf(row))[0]!.indicators[0]!);

test.each([
  ['产出指标|数量指标|培训人次|≥|300|人次|签到人次合计|签到表、照片', { name: '培训人次', class: '数量', units: ['人次'], sign: '≥', direction: '正向', caliber: { numerator: '签到人次合计', date: '12月31日' }, basis: '其他标准', evidence: ['签到表', '照片'], origin: { kind: 'own' } }],
  ['产出指标|质量指标|考核合格率|＝|100|%|合格人数÷参考人数×100%；取数时点：结业日。|行业标准；佐证：成绩册', { name: '考核合格率', class: '质量', units: ['%'], sign: '＝', direction: '定值', caliber: { numerator: '合格人数', denominator: '参考人数', date: '结业日' }, basis: '行业标准', evidence: ['成绩册'], origin: { kind: 'own' } }],
  ['产出指标|时效指标|完工日期||2024年11月30日前|||', { name: '完工日期', class: '时效', units: [], sign: '≤', direction: '反向', date: true, caliber: { numerator: '完工日期', date: '12月31日' }, basis: '其他标准', evidence: ['由单位提供'], origin: { kind: 'own' } }],
  ['产出指标|成本指标|人均成本||≤400元/人||||', { name: '人均成本', class: '经济成本', units: ['元/人'], sign: '≤', direction: '反向', caliber: { numerator: '人均成本', date: '12月31日' }, basis: '其他标准', evidence: ['由单位提供'], origin: { kind: 'own' } }],
])('%s', (row, wanted) => {
  const read = entryOf(row);
  expect(read).toEqual({ ok: true, entry: wanted });
  expect(entrySchema.safeParse(wanted).success).toBe(true);
});

test.each([
  ['产出指标|数量指标|培训人次|≥|300||', 'unit-missing'],
  ['产出指标|数量指标|培训人次||300|人次||', 'sign-missing'],
  ['过程指标|组织实施|制度健全性||健全||||', 'unknown-class'],
])('%s is refused with a reason', (row, reason) => {
  expect(entryOf(row)).toEqual({ ok: false, reason: expect.objectContaining({ key: reason }) as object });
});

test('every set that is inserted reads back as it stands in the library', () => {
  const odd = sectors.slice(0, 12).flatMap(({ sets }) => sets.flatMap((set) => {
    const book = bookOf(sheetOf('产出指标|数量指标|已有指标|≥|1|个||'));
    const { edits } = insertEntries(book, 's1', recognizeSheet(book.sheets[0]!)[0]!, defaultFrame, set.entries, '');
    const done = apply(book, edits);
    const rows = done.ok ? recognizeSheet(done.book.sheets[0]!)[0]!.indicators : [];
    return set.entries.flatMap((entry) => {
      // The form of this test knows one 成本 only.
      if (entry.date === true || entry.class === '社会成本' || entry.class === '生态环境成本') return [];
      const row = rows.find(({ name }) => name === entry.name);
      const { caliber, basis, evidence } = entry;
      const read = row === undefined ? undefined : entryOfRow({ ...row, target: { kind: 'quantity', text: '', traits: [], comparator: entry.sign, number: 1, digits: '1', unit: entry.units[0] ?? '' } });
      const same = read?.ok === true && JSON.stringify([read.entry.class, read.entry.caliber, read.entry.basis, read.entry.evidence]) === JSON.stringify([entry.class, caliber, basis, evidence]);
      return same ? [] : [`${entry.name}: ${JSON.stringify(read)}`];
    });
  }));
  expect(odd).toEqual([]);
});
