/** The same plan gives the same cells in memory, in Excel and in WPS; a template is read as the empty form that it is. */
import { completeIndicators } from '../../src/fill/complete';
import { generateFromGoal } from '../../src/fill/generate';
import { insertTemplate } from '../../src/fill/insert-template';
import { insertOwnTemplate, saveAsTemplate } from '../../src/fill/own-template';
import { pourInto } from '../../src/fill/pour';
import { spreadWeights } from '../../src/fill/spread-weights';
import { defaultFrame } from '../../src/frame/presets';
import type { Host } from '../../src/host/host';
import { MemoryHost } from '../../src/host/memory/host';
import { libraryOf } from '../../src/library/library';
import { sectors } from '../../src/library/sectors/index';
import { templateNamed, templates } from '../../src/library/templates/index';
import { planNormalization, stepNames } from '../../src/normalize';
import { recognizeSheet } from '../../src/recognize';
import type { Book, Sheet } from '../../src/sheet/book';
import { bookOf, sheetFromRows, shownText } from '../../src/sheet/build';
import type { Edit } from '../../src/sheet/edit';
import { formatRange } from '../../src/sheet/range';
import { etSeat } from './fake-et/seat';
import { excelSeat } from './fake-excel/seat';
import { freshLocalStorage } from './fake-excel/local-storage';

beforeEach(freshLocalStorage);

/** A form that every plan finds something to do on: a head that comes again, odd signs, a goal without its rows. */
function formBook(): Book {
  const lines = [
    '2024年度项目支出绩效目标申报表',
    '项目名称|村级道路养护',
    '主管部门|某县交通局',
    '年度目标|全年养护村道不少于86公里，10月底前完成标志牌更换，沿线群众满意度不低于90%。',
    '一级指标|二级指标|三级指标|指标值|分值',
    '产出指标|数量指标|养护里程|>=86公里',
    '|质量指标|验收合格率|≧95%',
    '一级指标|二级指标|三级指标|指标值|分值',
    '效益指标|社会效益指标|带动 就业人数|≥20人',
  ];
  return bookOf(sheetFromRows(lines.map((line) => line.split('|')), { id: 's1', name: '申报表', merges: [{ top: 5, left: 0, bottom: 6, right: 0 }] }));
}

interface Plan {
  readonly edits: readonly Edit[];
}
type Planner = (book: Book, sheet: Sheet) => Plan;
const formOn = (sheet: Sheet) => recognizeSheet(sheet)[0]!;

const planners: Readonly<Record<string, Planner>> = {
  规范化: (book, sheet) => planNormalization(book, sheet),
  '规范化, all steps': (book, sheet) => planNormalization(book, sheet, undefined, { steps: stepNames }),
  补全指标: (book, sheet) => completeIndicators(book, sheet.id, formOn(sheet), defaultFrame, libraryOf(sectors)),
  从目标生成指标: (book, sheet) => generateFromGoal(book, sheet.id, formOn(sheet)),
  分摊分值: (_book, sheet) => spreadWeights(sheet, formOn(sheet), defaultFrame),
  转换版式: (book, sheet) => pourInto(book, formOn(sheet), templateNamed('project-101')!, 'poured'),
  我的模板: (book, sheet) => ({ edits: insertOwnTemplate(book, saveAsTemplate(book, sheet.id, [formOn(sheet)], '本局'), 'own') }),
};
const inserters: Readonly<Record<string, Planner>> = Object.fromEntries(templates.map((template) => [template.name, (book) => insertTemplate(book, { newSheet: 'new', name: template.title }, template)]));

const hosts: Readonly<Record<string, () => Promise<Host>>> = {
  memory: async () => new MemoryHost(formBook()),
  Excel: async () => (await excelSeat('web', formBook())).host,
  WPS: async () => etSeat({}, formBook()).host,
};

async function whole(host: Host): Promise<Book> {
  return host.read((await host.sheets()).map(({ id }) => id), 'whole');
}

/** What the user sees of each sheet; of a formula itself, since only some hosts reckon. */
function seen(book: Book) {
  return book.sheets.map((sheet) => {
    const lines = Array.from(sheet.rows, (row) => Array.from(row ?? [], (cell) => (cell?.formula === undefined ? shownText(cell) : `=${cell.formula}`)).join('|').replace(/\|+$/, ''));
    while (lines.at(-1) === '') lines.pop();
    return { name: sheet.name, lines, merges: sheet.merges.map(formatRange).sort() };
  });
}

/** The book after the plan that this host's own reading leads to. */
async function after(open: () => Promise<Host>, planner: Planner): Promise<Book> {
  const host = await open();
  const book = await whole(host);
  const { edits } = planner(book, book.sheets[0]!);
  expect(edits.length).toBeGreaterThan(0);
  expect(await host.apply(edits)).toEqual({ done: true });
  return whole(host);
}

const others = Object.keys(hosts).filter((name) => name !== 'memory');

describe.each(others)('%s', (name) => {
  test.each(Object.entries(planners))('%s: the same cells as in memory', async (_, planner) => {
    expect(seen(await after(hosts[name]!, planner))).toEqual(seen(await after(hosts['memory']!, planner)));
  });

  test.each(templates.map((template) => [template.name, template] as const))('%s stands as in memory and is read as blank', async (_, { name: key, kind, follows }) => {
    const book = await after(hosts[name]!, inserters[key]!);
    expect(seen(book)).toEqual(seen(await after(hosts['memory']!, inserters[key]!)));
    expect(recognizeSheet(book.sheets.at(-1)!).map((form) => [form.kind, form.of, form.template])).toEqual([['blank', kind, follows]]);
  });
});
