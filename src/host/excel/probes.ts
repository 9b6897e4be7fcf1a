/// <reference types="office-js" />
/** What is asked of an Excel that nobody here has seen. Each probe has cells of its own on the scratch sheet. */
import { entries, type Probe } from '../diagnosis';

/** The name of the scratch sheet. */
export type ExcelScratch = string;

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

export const probes: readonly Probe<ExcelScratch>[] = [
  client('requirements/excel-api', 'isSetSupported("ExcelApi", "1.x")', () => Array.from({ length: 30 }, (_, i) => i + 1).filter((minor) => supports('ExcelApi', `1.${String(minor)}`)).at(-1)),
  ...['SharedRuntime', 'RibbonApi', 'KeyboardShortcuts', 'AddinCommands', 'ExcelApiOnline', 'ExcelApiDesktop'].map((set) => client(`requirements/${set}`, `isSetSupported("${set}", "1.1")`, () => supports(set, '1.1'))),
  client('client/notes', '"notes" in Excel.Worksheet.prototype', () => 'notes' in Excel.Worksheet.prototype),
  client('client/local-storage', 'localStorage', () => {
    localStorage.setItem('jibiao:probe', '1');
    localStorage.removeItem('jibiao:probe');
    return true;
  }),
  ...entries.map(([name, entered, format], i) => entry(`values/${name}`, `Z${String(i + 1)}`, entered, format)),
  probe('values/long', 'A15.values = 30,000 characters', async (sheet, context) => {
    const cell = sheet.getRange('A15');
    cell.values = [['目'.repeat(30_000)]];
    cell.load('values');
    await context.sync();
    return String(cell.values[0]?.[0]).length;
  }),
  probe('values/empty', 'A16:B16.values, never written', (sheet, context) => read(sheet.getRange('A16:B16'), context)),
  probe('values/null-keeps', 'A17:B17.values = [["x", null]] over ["a", "b"]', async (sheet, context) => {
    const range = sheet.getRange('A17:B17');
    range.values = [['a', 'b']];
    range.values = [['x', null]];
    return read(range, context);
  }),
  probe('values/size-differs', 'A18:B18.values = [[1]]', async (sheet, context) => {
    sheet.getRange('A18:B18').values = [[1]];
    await context.sync();
    return 'taken';
  }),
  probe('values/many', '10,000 × 5 cells: write, then read', async (sheet, context) => {
    const range = sheet.getRange('J1:N10000');
    range.values = Array.from({ length: 10_000 }, (_, row) => Array.from({ length: 5 }, (_cell, col) => row * 5 + col));
    range.load('values');
    await context.sync();
    return range.values.length;
  }),
  probe('format/mixed', 'C1:C2.numberFormat of "General" and "@"', async (sheet, context) => {
    sheet.getRange('C1').numberFormat = [['General']];
    sheet.getRange('C2').numberFormat = [['@']];
    const range = sheet.getRange('C1:C2');
    range.load('numberFormat');
    await context.sync();
    return range.numberFormat;
  }),
  probe('format/locked', 'C3.format.protection.locked', async (sheet, context) => {
    const { protection } = sheet.getRange('C3').format;
    protection.load('locked');
    await context.sync();
    return protection.locked;
  }),
  probe('format/properties', 'C4.getCellProperties({ format: { fill, font } })', async (sheet, context) => {
    const properties = sheet.getRange('C4').getCellProperties({ format: { fill: { color: true }, font: { name: true, size: true } } });
    await context.sync();
    return properties.value;
  }),
  probe('merge/values', 'D1:E2.merge() over four texts', async (sheet, context) => {
    const range = sheet.getRange('D1:E2');
    range.values = [['a', 'b'], ['c', 'd']];
    range.merge(false);
    return read(range, context);
  }),
  probe('merge/covered-cell', 'E2.values = "x" under a merge', async (sheet, context) => {
    const cell = sheet.getRange('E2');
    cell.values = [['x']];
    return read(cell, context);
  }),
  probe('merge/list', 'D1:E9.getMergedAreasOrNullObject()', async (sheet, context) => {
    const areas = sheet.getRange('D1:E9').getMergedAreasOrNullObject();
    areas.load('address');
    await context.sync();
    return areas.isNullObject ? null : areas.address;
  }),
  probe('merge/none', 'G1:H9.getMergedAreasOrNullObject()', async (sheet, context) => {
    const areas = sheet.getRange('G1:H9').getMergedAreasOrNullObject();
    await context.sync();
    return areas.isNullObject;
  }),
  probe('merge/undone', 'D1:E2.unmerge()', async (sheet, context) => {
    const range = sheet.getRange('D1:E2');
    range.unmerge();
    return read(range, context);
  }),
  probe('rows/insert', '20:21.insert("Down") above a text in A20', async (sheet, context) => {
    sheet.getRange('A20').values = [['moved']];
    sheet.getRange('20:21').insert('Down');
    return read(sheet.getRange('A20:A22'), context);
  }),
  probe('rows/delete', '20:21.delete("Up")', async (sheet, context) => {
    sheet.getRange('20:21').delete('Up');
    return read(sheet.getRange('A20'), context);
  }),
  probe('flags/formula', 'a conditional format with =N("jibiao:probe")=0, read back', async (sheet, context) => {
    const format = sheet.getRange('F1:F2').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=N("jibiao:probe")=0';
    format.custom.format.fill.color = '#FFC7CE';
    const { rule } = format.custom;
    rule.load('formula');
    await context.sync();
    return rule.formula;
  }),
  probe('flags/areas', 'getRanges("F3,F5:F6").conditionalFormats.add', async (sheet, context) => {
    const format = sheet.getRanges('F3,F5:F6').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=N("jibiao:probe")=0';
    const areas = format.getRanges();
    areas.load('address');
    await context.sync();
    return areas.address;
  }),
  probe('validation/list', 'G1.dataValidation.rule = { list: "甲,乙" }, read back', async (sheet, context) => {
    const { dataValidation } = sheet.getRange('G1');
    dataValidation.rule = { list: { inCellDropDown: true, source: '甲,乙' } };
    dataValidation.load('type,rule');
    await context.sync();
    return { type: dataValidation.type, rule: dataValidation.rule };
  }),
  probe('validation/none', 'G2.dataValidation where there is none', async (sheet, context) => {
    const { dataValidation } = sheet.getRange('G2');
    dataValidation.load('type,rule');
    await context.sync();
    return { type: dataValidation.type, rule: dataValidation.rule };
  }),
  probe('validation/cells', 'getSpecialCellsOrNullObject("DataValidations")', async (sheet, context) => {
    const areas = sheet.getRange('A1:I30').getSpecialCellsOrNullObject('DataValidations');
    areas.load('address');
    await context.sync();
    return areas.isNullObject ? null : areas.address;
  }),
  probe('notes/add', 'notes.add("H1", …), read back', async (sheet, context) => {
    const note = context.workbook.notes.add(sheet.getRange('H1'), '绩标');
    note.load('content,authorName');
    await context.sync();
    return { content: note.content, signed: note.authorName !== '' };
  }),
  probe('comments/add', 'comments.add("H2", …), read back', async (sheet, context) => {
    const comment = sheet.comments.add('H2', '绩标');
    comment.load('content');
    await context.sync();
    return comment.content;
  }),
  probe('used-range/values-only', 'getUsedRangeOrNullObject(true)', async (sheet, context) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load('address');
    await context.sync();
    return range.isNullObject ? null : range.address.replace(/^.*!/, '');
  }),
  probe('store/custom-xml', 'customXmlParts.add, getXml, delete', async (_sheet, context) => {
    const part = context.workbook.customXmlParts.add('<probe xmlns="urn:jibiao:probe"/>');
    const xml = part.getXml();
    part.delete();
    await context.sync();
    return xml.value;
  }),
  probe('events/own-write', 'onChanged after a write of ours', async (sheet, context) => {
    const heard: unknown[] = [];
    const listening = sheet.onChanged.add(async ({ changeType, address, triggerSource }) => {
      heard.push({ changeType, address, triggerSource });
    });
    await context.sync();
    sheet.getRange('I1').values = [[1]];
    await context.sync();
    await new Promise((resolve) => setTimeout(resolve, 800));
    listening.remove();
    await context.sync();
    return heard;
  }),
  probe('protection/write', 'protect(), then I2.values = 1', async (sheet, context) => {
    sheet.protection.protect();
    await context.sync();
    try {
      sheet.getRange('I2').values = [[1]];
      await context.sync();
      return 'taken';
    } finally {
      sheet.protection.unprotect();
      await context.sync();
    }
  }),
];

function supports(set: string, version: string): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}

/** What the client says without asking the workbook. */
function client(name: string, tries: string, run: () => unknown): Probe<ExcelScratch> {
  return { name, tries, run };
}

function probe(name: string, tries: string, work: Work): Probe<ExcelScratch> {
  return { name, tries, run: (scratch) => Excel.run(async (context) => work(context.workbook.worksheets.getItem(scratch), context)) };
}

/** What Excel makes of something entered. */
function entry(name: string, address: string, entered: string | number, format?: string): Probe<ExcelScratch> {
  return probe(name, `${address}.values = ${JSON.stringify(entered)}${format === undefined ? '' : ` under ${format}`}`, (sheet, context) => {
    const cell = sheet.getRange(address);
    if (format !== undefined) cell.numberFormat = [[format]];
    cell.values = [[entered]];
    return read(cell, context);
  });
}

async function read(range: Excel.Range, context: Excel.RequestContext): Promise<unknown> {
  range.load('values,formulas,text,numberFormat');
  await context.sync();
  const { values, formulas, text, numberFormat } = range;
  return { values, formulas, text, numberFormat };
}
