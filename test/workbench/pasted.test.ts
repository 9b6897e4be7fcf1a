import { textRows } from '../../src/sheet/build';
import { pastedTable } from '../../src/workbench/pasted';
import { openDocument } from '../../src/workbench/document';

const paste = async (html: string, text = '') => {
  const bytes = pastedTable({ html, text });
  return bytes === null ? null : (await openDocument(bytes, '粘贴的表格.xlsx')).book.sheets[0]!;
};

it('a table of a page keeps its merges', async () => {
  const sheet = await paste('<meta charset="gb2312"><!--StartFragment--><p>说明</p><table><tr><th rowspan="2">产出指标</th><td>数量</td></tr><tr><td>≥20公里</td></tr></table><!--EndFragment-->', '产出指标\t数量');
  expect(textRows(sheet!)).toEqual([['说明'], ['产出指标', '数量'], ['', '≥20公里']]);
  expect(sheet!.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 0 }]);
});

it('cells of a spreadsheet come as text with tabs', async () => {
  expect(textRows((await paste('', '一级指标\t指标值\n产出指标\t≥20公里'))!)).toEqual([['一级指标', '指标值'], ['产出指标', '≥20公里']]);
});

it('what is no table is refused', async () => {
  expect(await paste('<p>一句话</p>', '一句话')).toBeNull();
});
