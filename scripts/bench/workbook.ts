/** Workbooks to measure with: seeded, every value distinct, the layout of a department's form with 16 columns. */
import { strToU8, zipSync } from 'fflate';
import { sheetFromRows } from '../../src/sheet/build';
import type { Sheet } from '../../src/sheet/book';

const heads = [
  '序号', '一级指标', '二级指标', '三级指标', '指标值', '计量单位', '指标解释', '上年值', '上年值来源', '标准值', '标准值来源', '权重', '责任科室', '实施期限', '佐证材料', '备注',
];
const levels: readonly (readonly [string, string, string, string])[] = [
  ['产出指标', '数量指标', '开展培训场次', '场'],
  ['产出指标', '质量指标', '验收合格率', '%'],
  ['产出指标', '时效指标', '完成及时率', '%'],
  ['产出指标', '成本指标', '人均培训成本', '元'],
  ['效益指标', '社会效益指标', '带动就业人数', '人'],
  ['满意度指标', '服务对象满意度指标', '参训人员满意度', '%'],
];

/** mulberry32: the same numbers on every machine. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A form of `count` indicator rows under a title, a label row and a head. */
export function formRows(count: number, seed = 1): (string | number)[][] {
  const next = seeded(seed);
  const rows: (string | number)[][] = [['2026年度青禾县培训项目绩效目标表'], ['主管部门', `青禾县第${String(seed)}科技局`], heads];
  for (let i = 0; i < count; i += 1) {
    const [level1, level2, name, unit] = levels[Math.floor((i / count) * levels.length)] ?? levels[0]!;
    const goal = unit === '%' ? 80 + Math.floor(next() * 20) : 1 + Math.floor(next() * 5000);
    const sign = next() < 0.9 ? '≥' : '>=';
    rows.push([
      i + 1, level1, level2, `第${String(i + 1)}期${name}`, `${sign}${String(goal)}`, unit, `第${String(i + 1)}期${name}按台账统计`,
      String(goal - 1), `2025年第${String(i + 1)}号统计台账`, String(goal + 1), `《培训管理办法》第${String(i + 1)}条`,
      Math.round(next() * 100) / 10, `第${String(Math.floor(next() * 900))}科`, `2026年${String(1 + Math.floor(next() * 12))}月`, `签到表${String(i + 1)}号`, `备注${String(Math.floor(next() * 1e9))}`,
    ]);
  }
  return rows;
}

/**
 * A form of so many indicators, no two rows alike; the same for the same seed. Its texts lie in one piece each, as those
 * that a host or a file hands over; texts put together would be walked through piece by piece.
 */
export function formSheet(count: number, seed = 1): Sheet {
  return sheetFromRows(JSON.parse(JSON.stringify(formRows(count, seed))) as ReturnType<typeof formRows>);
}

/** A .xlsx of the same form, strings shared as Excel writes them. */
export function formWorkbook(count: number, seed = 1): Uint8Array {
  const strings = new Map<string, number>();
  const rows = formRows(count, seed).map((cells, row) => {
    const inner = cells.map((value, col) => {
      const ref = `${String.fromCharCode(65 + col)}${String(row + 1)}`;
      if (typeof value === 'number') return `<c r="${ref}"><v>${String(value)}</v></c>`;
      const index = strings.get(value) ?? strings.size;
      strings.set(value, index);
      return `<c r="${ref}" t="s"><v>${String(index)}</v></c>`;
    });
    return `<row r="${String(row + 1)}">${inner.join('')}</row>`;
  });
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const sheetml = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const shared = [...strings.keys()].map((text) => `<si><t>${escape(text)}</t></si>`).join('');
  const parts = {
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetml}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetml}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${sheetml}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="绩效目标表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `${xml}<sst xmlns="${main}" count="${String(strings.size)}" uniqueCount="${String(strings.size)}">${shared}</sst>`,
    'xl/worksheets/sheet1.xml': `${xml}<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
