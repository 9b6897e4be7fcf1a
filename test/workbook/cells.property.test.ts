import fc from 'fast-check';
import { formatterOf } from '../../src/sheet/display/format';
import { Budget, DEFAULT_LIMITS } from '../../src/workbook/limits';
import { readCells } from '../../src/workbook/xlsx/cells';
import { readSharedStrings } from '../../src/workbook/xlsx/strings';
import { runs } from '../support/runs';

const strings = ['', '产出指标', '≥95%', ' 带 空格 '];
const formatters = ['', '0.00%', 'yyyy/m/d', '@"元"'].map((format) => formatterOf(format));

function read(xml: string): unknown {
  try {
    return readCells({ source: xml, from: 0, to: xml.length }, { strings, formatters, epoch1904: false, budget: new Budget(DEFAULT_LIMITS) });
  } catch (error) {
    return error;
  }
}

const address = fc.oneof(fc.tuple(fc.constantFrom('A', 'B', 'Z', 'AB', 'XFD', 'XFE', 'ZZZZ', 'b', ''), fc.constantFrom('1', '7', '', '1048577')).map((parts) => parts.join('')), fc.constant(undefined));
const figure = fc.oneof(fc.nat(5).map(String), fc.double().map(String), fc.constantFrom('', '-', '1.', '.5', '-0', '1e3', ' 12 ', '0123456789', '9'.repeat(400), '12a', '&#49;'));
const cell = fc
  .record({ address, style: fc.option(fc.constantFrom('0', '1', '2', '3', '4', '99', '', 'x')), type: fc.option(fc.constantFrom('s', 'n', 'str', 'b', 'e', 'inlineStr')), value: fc.option(figure), more: fc.constantFrom('', '<f>A1+1</f>') })
  .map(({ address: at, style, type, value, more }) => {
    const attributes = [['r', at], ['s', style], ['t', type]].flatMap(([name, said]) => (said === undefined || said === null ? [] : [` ${String(name)}="${said}"`])).join('');
    return value === null ? `<c${attributes}/>` : `<c${attributes}>${more}<v>${value}</v></c>`;
  });

test('cells taken at a look are those that a scan reads', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 3 }), (rows) => {
      const plain = `<sheetData>${rows.map((cells, row) => `<row r="${String(row + 1)}">${cells.join('')}</row>`).join('')}</sheetData>`;
      // Behind a prefix no element is taken at a look.
      expect(read(plain)).toEqual(read(plain.replace(/<(\/?)(?=[a-z])/g, '<$1x:')));
    }),
    { numRuns: runs(1000, 5000) },
  );
});

test('texts taken at a look are those that a scan reads', () => {
  const text = fc.oneof(fc.constantFrom('产出指标', ' ', '_x000D_', '&amp;', '&#10;', '\r\n', '<![CDATA[a]]>', ''), fc.string({ unit: fc.constantFrom('a', '1', '中'), maxLength: 20 }));
  const item = fc.tuple(fc.constantFrom('<t>', '<t xml:space="preserve">'), fc.array(text, { maxLength: 3 })).map(([start, parts]) => `<si>${start}${parts.join('')}</t></si>`);
  const bytes = (xml: string) => new TextEncoder().encode(xml);
  fc.assert(
    fc.property(fc.array(item, { maxLength: 6 }), (items) => {
      const budget = new Budget(DEFAULT_LIMITS);
      const plain = `<sst>${items.join('')}</sst>`;
      expect(readSharedStrings(bytes(plain), budget)).toEqual(readSharedStrings(bytes(plain.replace(/<(\/?)(?=[a-z])/g, '<$1x:')), budget));
    }),
    { numRuns: runs(500, 2000) },
  );
});
