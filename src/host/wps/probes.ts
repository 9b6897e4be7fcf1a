/** What is asked of a WPS that nobody here has seen. Each probe has cells of its own on the scratch sheet. */
import { entries, type Probe } from '../diagnosis';
import { application } from './application';
import { quietly } from './quiet';

const LIST = 3;
const STOP = 1;
const BETWEEN = 1;
const EXPRESSION = 2;
const CELLS_WITH_RULES = -4174;
const TIMES = 200;

export const probes: readonly Probe<Et.Worksheet>[] = [
  probe('program/members', 'typeof of members that some builds lack', () => {
    const program = application();
    return { ApiEvent: typeof program.ApiEvent, PluginStorage: typeof program.PluginStorage, CreateTaskPane: typeof program.CreateTaskPane, CreateTaskpane: typeof program.CreateTaskpane, CustomXMLParts: typeof program.ActiveWorkbook?.CustomXMLParts };
  }),
  probe('program/cost', `${String(TIMES)} × Range("A1").Row: ms for one, sum`, (sheet) => {
    const cell = sheet.Range('A1');
    const begun = performance.now();
    let rows = 0;
    for (let i = 0; i < TIMES; i += 1) rows += cell.Row;
    return [Math.round(((performance.now() - begun) / TIMES) * 1000) / 1000, rows];
  }),
  probe('program/local-storage', 'localStorage', () => {
    localStorage.setItem('jibiao:probe', '1');
    localStorage.removeItem('jibiao:probe');
    return true;
  }),
  probe('program/missing-sheet', 'Worksheets.Item("没有这张表")', () => typeof application().ActiveWorkbook?.Worksheets.Item('没有这张表')),
  probe('shape/one-cell', 'A1.Value2, never written', (sheet) => sheet.Range('A1').Value2),
  probe('shape/row', 'A1:C1.Value2', (sheet) => sheet.Range('A1:C1').Value2),
  probe('shape/column', 'A1:A3.Value2', (sheet) => sheet.Range('A1:A3').Value2),
  probe('shape/block', 'A1:B2.Value2', (sheet) => sheet.Range('A1:B2').Value2),
  probe('shape/formulas', 'A1:B2.Formula', (sheet) => sheet.Range('A1:B2').Formula),
  probe('shape/address', 'A1:B2.Address(false, false), .Address()', (sheet) => [sheet.Range('A1:B2').Address(false, false), sheet.Range('A1:B2').Address()]),
  probe('shape/areas', '"A1,C3:D4": Areas.Count, Address', (sheet) => [sheet.Range('A1,C3:D4').Areas.Count, sheet.Range('A1,C3:D4').Address(false, false)]),
  ...entries.map(([name, entered, format], i) => entry(`entry/${name}`, `Z${String(i + 1)}`, entered, format)),
  probe('entry/long', 'A19.Value2 = 30,000 characters', (sheet) => {
    sheet.Range('A19').Value2 = '目'.repeat(30_000);
    return String(sheet.Range('A19').Value2).length;
  }),
  probe('entry/empty', 'A20.Value2 = null over "x"', (sheet) => {
    sheet.Range('A20').Value2 = 'x';
    sheet.Range('A20').Value2 = null;
    return sheet.Range('A20').Value2;
  }),
  probe('entry/block', 'C5:D6.Value2 = [["a", 1], ["b", null]]', (sheet) => {
    const range = sheet.Range('C5:D6');
    range.Value2 = [['a', 1], ['b', null]];
    return range.Value2;
  }),
  probe('entry/formulas', 'C7:D7.Formula = [["=1+1", "文"]]', (sheet) => {
    const range = sheet.Range('C7:D7');
    range.Formula = [['=1+1', '文']];
    return { formulas: range.Formula, values: range.Value2 };
  }),
  probe('entry/many', '1,000 × 10 cells: write, then read', (sheet) => {
    const range = sheet.Range('N1:W1000');
    range.Value2 = Array.from({ length: 1000 }, (_, row) => Array.from({ length: 10 }, (_cell, col) => row * 10 + col));
    const back = range.Value2;
    return Array.isArray(back) ? back.length : back;
  }),
  probe('mixed/formats', 'E1:E2.NumberFormat of "General" and "@"', (sheet) => {
    sheet.Range('E2').NumberFormat = '@';
    return sheet.Range('E1:E2').NumberFormat;
  }),
  probe('mixed/text', 'E1:E2.Text', (sheet) => sheet.Range('E1:E2').Text),
  probe('looks/fill', 'E3.Interior: Color, ColorIndex; after Color = 255; after ColorIndex = -4142', (sheet) => {
    const { Interior } = sheet.Range('E3');
    const told = () => [Interior.Color, Interior.ColorIndex, Interior.Pattern];
    const before = told();
    Interior.Color = 255;
    const filled = told();
    Interior.ColorIndex = -4142;
    return [before, filled, told()];
  }),
  probe('looks/locked', 'E4.Locked, WrapText, HorizontalAlignment', (sheet) => [sheet.Range('E4').Locked, sheet.Range('E4').WrapText, sheet.Range('E4').HorizontalAlignment]),
  probe('looks/font', 'E4.Font: Name, Size, Color', (sheet) => [sheet.Range('E4').Font.Name, sheet.Range('E4').Font.Size, sheet.Range('E4').Font.Color]),
  probe('looks/size', 'E4.ColumnWidth, RowHeight', (sheet) => [sheet.Range('E4').ColumnWidth, sheet.Range('E4').RowHeight]),
  probe('merge/values', 'F1:G2.Merge() over four texts', (sheet) => {
    const range = sheet.Range('F1:G2');
    range.Value2 = [['a', 'b'], ['c', 'd']];
    range.Merge();
    return [range.Value2, range.MergeCells, sheet.Range('F1:G3').MergeCells, sheet.Range('G2').MergeArea.Address(false, false)];
  }),
  probe('merge/covered-cell', 'G2.Value2 = "x" under a merge', (sheet) => {
    sheet.Range('G2').Value2 = 'x';
    return [sheet.Range('G2').Value2, sheet.Range('F1').Value2];
  }),
  probe('merge/undone', 'F1:G2.UnMerge()', (sheet) => {
    sheet.Range('F1:G2').UnMerge();
    return sheet.Range('F1:G2').Value2;
  }),
  probe('rows/insert', '22:23.Insert() above a text in A22', (sheet) => {
    sheet.Range('A22').Value2 = 'moved';
    sheet.Range('22:23').Insert();
    return sheet.Range('A22:A24').Value2;
  }),
  probe('rows/delete', '22:23.Delete()', (sheet) => {
    sheet.Range('22:23').Delete();
    return sheet.Range('A22').Value2;
  }),
  probe('flags/formula', 'FormatConditions.Add(2, , =N("jibiao:probe")=0), read back', (sheet) => {
    const conditions = sheet.Range('H1:H2').FormatConditions;
    conditions.Add(EXPRESSION, undefined, '=N("jibiao:probe")=0').Interior.Color = 0xcec7ff;
    const first = conditions.Item(1);
    return { count: conditions.Count, type: first.Type, formula: first.Formula1, applies: first.AppliesTo.Address(false, false), colour: first.Interior.Color };
  }),
  probe('flags/delete', 'FormatConditions.Item(1).Delete()', (sheet) => {
    sheet.Range('H1:H2').FormatConditions.Item(1).Delete();
    return sheet.Range('H1:H2').FormatConditions.Count;
  }),
  probe('validation/none', 'I1.Validation.Type where there is none', (sheet) => sheet.Range('I1').Validation.Type),
  probe('validation/list', 'I2.Validation.Add(3, 1, 1, "甲,乙"), read back', (sheet) => {
    const { Validation } = sheet.Range('I2');
    Validation.Delete();
    Validation.Add(LIST, STOP, BETWEEN, '甲,乙');
    return { type: Validation.Type, formula: Validation.Formula1, shows: Validation.ShowError, drops: Validation.InCellDropdown };
  }),
  probe('validation/cells', 'UsedRange.SpecialCells(-4174)', (sheet) => sheet.Cells.SpecialCells(CELLS_WITH_RULES).Address(false, false)),
  probe('notes/none', 'J1.Comment where there is none', (sheet) => sheet.Range('J1').Comment),
  probe('notes/add', 'J2.AddComment(…), read back', (sheet) => {
    const note = sheet.Range('J2').AddComment('绩标');
    return { text: note.Text(), signed: note.Author !== '', count: sheet.Comments.Count };
  }),
  probe('notes/twice', 'J2.AddComment(…) again', (sheet) => sheet.Range('J2').AddComment('再写').Text()),
  probe('used-range', 'UsedRange.Address(false, false)', (sheet) => sheet.UsedRange.Address(false, false)),
  probe('store/custom-xml', 'CustomXMLParts.Add, SelectByNamespace, Delete', () => {
    const parts = application().ActiveWorkbook?.CustomXMLParts;
    if (!parts) return 'none';
    parts.Add('<probe xmlns="urn:jibiao:probe"/>');
    const found = parts.SelectByNamespace('urn:jibiao:probe');
    const told = { count: found.Count, xml: found.Item(1).XML };
    for (let i = found.Count; i >= 1; i -= 1) found.Item(i).Delete();
    return { ...told, left: parts.SelectByNamespace('urn:jibiao:probe').Count };
  }),
  { name: 'events/own-write', tries: 'SheetChange after a write of ours, with and without EnableEvents', run: ownWrites },
];

function probe(name: string, tries: string, run: (sheet: Et.Worksheet) => unknown): Probe<Et.Worksheet> {
  return { name, tries, run: (sheet) => quietly(() => run(sheet)) };
}

/** What ET makes of something entered. */
function entry(name: string, address: string, entered: string | number, format?: string): Probe<Et.Worksheet> {
  return probe(name, `${address}.Value2 = ${JSON.stringify(entered)}${format === undefined ? '' : ` under ${format}`}`, (sheet) => {
    const cell = sheet.Range(address);
    if (format !== undefined) cell.NumberFormat = format;
    cell.Value2 = entered;
    return { value: cell.Value2, formula: cell.Formula, text: cell.Text, format: cell.NumberFormat };
  });
}

async function ownWrites(sheet: Et.Worksheet): Promise<unknown> {
  const { ApiEvent } = application();
  if (!ApiEvent) return 'no ApiEvent';
  const heard: string[] = [];
  const hear = (_sheet: Et.Worksheet, target: Et.Range) => {
    heard.push(target.Address(false, false));
  };
  ApiEvent.AddApiEventListener('SheetChange', hear);
  sheet.Range('K1').Value2 = 1;
  quietly(() => {
    sheet.Range('K2').Value2 = 1;
  });
  await new Promise((resolve) => setTimeout(resolve, 800));
  ApiEvent.RemoveApiEventListener('SheetChange', hear);
  return heard;
}
