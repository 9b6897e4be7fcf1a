/** 绩效目标审核反馈表 as a workbook: the points, the evidence for each criterion, and out of sight the rows as sent in. */
import type { Book, Cell, CellValue, Row, Sheet, Size, Style, Validation } from '../sheet/book';
import { sheetFromRows, shownText } from '../sheet/build';
import { rowHeight } from '../sheet/row-height';
import { groupBy } from '../form/group';
import { criteria, unjudged, type Criterion } from './criteria';
import { evidenceSheet, feedbackColumns, feedbackSheet, originalsMark, originalsSheet, type FeedbackColumn } from './feedback-columns';
import { allPoints, placeIn, type FoundPoint, type ReviewedFile, type ReviewedForm } from './points';
import { border, headLook } from './table-looks';

/** Words of the verdicts that `recheck` writes; the list only offers, a reviewer may write his own. */
export const verdicts = ['已改', '未改', '已说明', '新增问题'] as const;

const styles: readonly Style[] = [
  {},
  { font: { bold: true, size: 16 }, align: { horizontal: 'center', vertical: 'center' } },
  headLook,
  { border, numberFormat: '@', align: { vertical: 'center', wrap: true } },
  { border, align: { horizontal: 'center', vertical: 'center', wrap: true } },
  { border, fill: '#FFFBE8', numberFormat: '@', align: { vertical: 'center', wrap: true } },
  { font: { color: '#5A6270' }, align: { vertical: 'center', wrap: true } },
];
const [TITLE, HEAD, TEXT, CENTRE, BLANK, REMARK] = [1, 2, 3, 4, 5, 6] as const;

/** Title, remark, head: the points begin below. */
export const headRow = 2;

/** One workbook for one office or for many; `office` names it in the title. */
export function feedbackBook(files: readonly ReviewedFile[], office = ''): Book {
  return { sheets: [pointsPage(files, office), evidencePage(files), originalsPage(files)], styles, names: [] };
}

/** How many rows of originals a table would carry; a sheet ends at a million. */
export function originalRows(files: readonly ReviewedFile[]): number {
  return files.reduce((sum, { originals }) => sum + originals.reduce((rows, sheet) => rows + sheet.rows.length, 0), 0);
}

function pointsPage(files: readonly ReviewedFile[], office: string): Sheet {
  const points = allPoints(files);
  const placeOf = placeIn(points);
  const last = headRow + points.length;
  const verdictCol = feedbackColumns.findIndex(({ key }) => key === 'verdict');
  const shown = feedbackColumns.filter(({ width }) => width !== undefined).length - 1;
  const remark = `共${String(points.length)}条。请逐条修改；不改的在“单位修改说明”栏写明理由。请勿删除隐藏的列和工作表，复核时据以对照。本表不打分，不代替审核。`;
  const rows: Row[] = [
    [styled(`${office}绩效目标审核反馈表`, TITLE)],
    [styled(remark, REMARK)],
    feedbackColumns.map(({ head }) => styled(head, HEAD)),
    ...points.map((point, index) => feedbackColumns.map((column) => pointCell(column, point, index, placeOf))),
  ];
  const choice: Validation = { ranges: [{ top: headRow + 1, bottom: last, left: verdictCol, right: verdictCol }], type: 'list', list: verdicts, open: true, allowBlank: true };
  return {
    ...page(feedbackSheet, rows, feedbackColumns.map(({ width }) => (width === undefined ? { hidden: true } : { size: width }))),
    merges: [0, 1].map((row) => ({ top: row, bottom: row, left: 0, right: shown })),
    validations: points.length === 0 ? [] : [choice],
    view: view(headRow + 1, { area: { top: 0, left: 0, bottom: last, right: shown } }),
  };
}

function pointCell({ key }: FeedbackColumn, point: FoundPoint, index: number, placeOf: (point: FoundPoint) => string): Cell {
  if (key === undefined) return styled(index + 1, CENTRE);
  if (key === 'reply' || key === 'verdict') return styled(null, BLANK);
  if (key === 'place') return styled(placeOf(point), TEXT);
  return styled(point[key], TEXT);
}

function evidencePage(files: readonly ReviewedFile[]): Sheet {
  const titles = ['单位', '项目', '审核内容', '审核要点', '分值', '程序发现的情况（仅供参考）', '得分', '审核意见'];
  const widths = [20, 24, 10, 34, 6, 60, 8, 24];
  const rows: Row[] = [[styled('绩效目标审核要点', TITLE)], [styled('得分和意见由审核人填写；程序只列情况，不打分。', REMARK)], titles.map((head) => styled(head, HEAD))];
  for (const { office, forms } of files) {
    for (const form of forms.filter(({ kind }) => !kind.endsWith('evaluation'))) {
      rows.push(...criteria.map((criterion) => evidenceRow(office, form, criterion)));
    }
  }
  const last = rows.length - 1;
  return {
    ...page(evidenceSheet, rows, widths.map((size) => ({ size }))),
    merges: [0, 1].map((row) => ({ top: row, bottom: row, left: 0, right: titles.length - 1 })),
    view: view(headRow + 1, { area: { top: 0, left: 0, bottom: last, right: titles.length - 1 } }),
  };
}

function evidenceRow(office: string, form: ReviewedForm, criterion: Criterion): Row {
  const { head, name, score, question } = criterion;
  return [
    styled(office, TEXT),
    styled(form.subject, TEXT),
    styled(head, CENTRE),
    styled(`${name}：${question}`, TEXT),
    styled(score, CENTRE),
    styled(evidenceOf(form, criterion), TEXT),
    styled(null, BLANK),
    styled(null, BLANK),
  ];
}

/** So many cells stand for a trouble that many have. */
const MOST_CELLS = 6;

/** "target/missing-unit 3处：D42、D43、D44": one line a rule, in words of its first finding. */
function evidenceOf({ points }: ReviewedForm, criterion: Criterion): string {
  if (unjudged.includes(criterion)) return '程序不能判断，请审核人核实。';
  const byRule = groupBy(points.filter((point) => point.criterion === criterion), ({ rule }) => rule);
  if (byRule.size === 0) return '程序未发现问题，不等于符合要求。';
  return [...byRule.values()].map(evidenceLine).join('\n');
}

function evidenceLine(points: readonly FoundPoint[]): string {
  const [first] = points;
  if (first === undefined) return '';
  if (points.length === 1) return `${first.cell} ${first.problem}`;
  const cells = points.slice(0, MOST_CELLS).map(({ cell }) => cell);
  return `${cells.join('、')}${points.length > MOST_CELLS ? '等' : ''}（${String(points.length)}处），如：${first.problem}`;
}

function originalsPage(files: readonly ReviewedFile[]): Sheet {
  const rows: CellValue[][] = [[originalsMark]];
  for (const { originals } of files) {
    for (const { file, sheet, rows: own } of originals) own.forEach((cells, row) => rows.push([file, sheet, row + 1, ...cells]));
  }
  return { ...sheetFromRows(rows, { id: 's3', name: originalsSheet }), visibility: 'veryHidden' };
}

function page(name: string, rows: readonly Row[], columns: readonly Size[]): Sheet {
  const id = name === feedbackSheet ? 's1' : 's2';
  const rowSizes = new Map<number, Size>([[0, { size: 32 }], [1, { size: 24 }], [headRow, { size: 24 }]]);
  rows.forEach((row, index) => {
    if (index > headRow) rowSizes.set(index, { size: rowHeight(row.map(shownText), columns.map(({ size }) => size), HIGHEST) });
  });
  return { ...sheetFromRows([], { id, name }), rows, rowSizes, columnSizes: new Map(columns.entries()) };
}

/** Points of the highest row that a spreadsheet takes. */
const HIGHEST = 400;

function view(rows: number, print: NonNullable<Sheet['view']['print']>): Sheet['view'] {
  return { freeze: { rows, cols: 0 }, print: { ...print, titleRows: [headRow, headRow], fitToWidth: 1, fitToHeight: 0, landscape: true, paper: 9 } };
}

function styled(value: CellValue, style: number): Cell {
  return { value: value === '' ? null : value, style };
}
