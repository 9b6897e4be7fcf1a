/** What became of each point of a feedback table, and what changed beside. */
import { checkBook } from '../../src/check/check';
import { answeredEdits } from '../../src/review/feedback-answered';
import { feedbackBook } from '../../src/review/feedback';
import { readFeedback, type Feedback } from '../../src/review/feedback-read';
import { reviewed } from '../../src/review/points';
import { recheck, type Returned } from '../../src/review/recheck';
import { recheckSummary } from '../../src/review/recheck-table';
import { apply } from '../../src/sheet/apply';
import type { Book } from '../../src/sheet/book';
import { textAt } from '../../src/sheet/build';
import { drawn, project } from './books';

const sent = project('产出指标|数量指标|养护里程|20公里\n产出指标|质量指标|养护验收合格率|>=98%\n产出指标|成本指标|养护成本|≤1.5万元/公里\n效益指标|社会效益指标|受益群众人数|≥9000人\n满意度指标|服务对象满意度|群众满意度|≥90%');
const table = feedbackBook([reviewed('报送/甲.xlsx', checkBook(drawn(sent)), drawn(sent))]);
const asked = (reply = ''): Feedback => {
  const feedback = readFeedback(table)!;
  return { ...feedback, points: feedback.points.map((point) => ({ ...point, reply })) };
};
const back = (text: string, file = '甲.xlsx', name = '申报表'): Returned => ({ file, book: drawn(text, name), options: {} });
const check = (text: string, reply = '', more: Partial<Returned> = {}) => recheck(asked(reply), [{ ...back(text), ...more }]);
const verdicts = ({ points }: ReturnType<typeof recheck>) => points.map(({ point, verdict, remark }) => `${point.cell} ${verdict}${remark === '' ? '' : ` ${remark}`}`);

test('as it was sent: everything is open', () => {
  const result = check(sent);
  expect(verdicts(result)).toEqual(['D7 未改', 'D8 未改']);
  expect(result).toMatchObject({ problems: [], unasked: [], missing: [] });
});

test('mended, and a target lowered though nobody asked', () => {
  const result = check(sent.replace('20公里\n', '≥20公里\n').replace('>=98%', '≥98%').replace('≥90%', '≥80%'));
  expect(verdicts(result)).toEqual(['D7 已改', 'D8 已改']);
  expect(result.unasked).toMatchObject([{ sort: 'figure', what: '群众满意度', before: { text: '≥90%' }, after: { text: '≥80%' } }]);
  // The goal promises 90 %, so the lowered target now contradicts it.
  expect(result.problems.map(({ finding }) => finding.rule)).toEqual(['consistency/narrative-differs']);
  expect(recheckSummary(result)).toBe('2条意见：已改2，未改0，已说明0；新增问题1；未要求而改动1处');
});

test('a number changed on the way of mending a sign was not asked for', () => {
  const result = check(sent.replace('20公里\n', '≥18公里\n').replace('>=98%', '≥98%'));
  expect(verdicts(result)).toEqual(['D7 已改 数值也由‘20公里’改为‘≥18公里’，请核对', 'D8 已改']);
  expect(result.unasked).toMatchObject([{ sort: 'figure', what: '养护里程', before: { text: '20公里' }, after: { text: '≥18公里' } }]);
});

test('changed, but the trouble is still there; explained by the office', () => {
  expect(verdicts(check(sent.replace('20公里\n', '25公里\n')))[0]).toBe('D7 未改 改成了‘25公里’，问题仍在');
  expect(verdicts(check(sent, '上级下达，不能改'))).toEqual(['D7 已说明 上级下达，不能改', 'D8 已说明 上级下达，不能改']);
});

test('a reason kept in the workbook counts as an explanation', () => {
  const { points } = asked();
  const ignored = points.map(({ rule, fingerprint }) => ({ rule, fingerprint, reason: '本地要求如此' }));
  expect(verdicts(check(sent, '', { options: { store: { ignored } } }))).toEqual(['D7 已说明 本地要求如此', 'D8 已说明 本地要求如此']);
});

test('rows moved and put in: places are found again, new troubles and rows are named', () => {
  const lines = sent.split('\n');
  const moved = [...lines.slice(0, 6), '产出指标|数量指标|安装护栏长度|300米', lines[8], lines[6], lines[7], ...lines.slice(9)].join('\n');
  const result = check(`附件3\n\n${moved}`);
  expect(result.points.map(({ now }) => [now?.cell.row, now?.text])).toEqual([[10, '20公里'], [11, '>=98%']]);
  expect(verdicts(result)).toEqual(['D7 未改', 'D8 未改']);
  expect(result.problems.map(({ finding }) => finding.rule)).toEqual(['target/missing-comparator']);
  expect(result.unasked.map(({ sort, what }) => `${sort} ${what}`)).toEqual(['row-added 附件3', 'row-added 安装护栏长度']);
});

test('a row that was taken out, a sheet that cannot be read any more, one that did not come back', () => {
  expect(verdicts(check(sent.split('\n').filter((line) => !line.includes('养护里程')).join('\n')))[0]).toBe('D7 已改 这一行已删去');
  const ruined = check(sent.split('\n').map((line) => line.replace(/指标/g, '')).slice(0, 3).join('\n'));
  expect(ruined.points.every(({ verdict, remark }) => verdict === '未改' && remark.includes('人工核对'))).toBe(true);
  const none = recheck(asked(), []);
  expect([none.missing, none.points[0]?.verdict]).toEqual([['报送/甲.xlsx!申报表'], '未改']);
});

test('a file and a sheet under other names are known by their rows', () => {
  const result = recheck(asked(), [back(project('产出指标|数量指标|培训人数|≥20人', { name: '别的项目' }), '乙.xlsx'), back(sent.replace('>=98%', '≥98%'), '甲（修改稿）.xlsx', 'Sheet1')]);
  expect(verdicts(result)).toEqual(['D7 未改', 'D8 已改']);
});

test('a table that keeps no rows still settles its points', () => {
  const result = recheck({ ...asked(), originals: [] }, [back(sent.replace('>=98%', '≥98%'))]);
  expect(verdicts(result)).toEqual(['D7 未改', 'D8 已改']);
  expect(result).toMatchObject({ problems: [], unasked: [], missing: [] });
});

test('verdicts are written into the table, twice without harm', () => {
  const feedback = asked();
  const write = (book: Book, text: string): Book => {
    const applied = apply(book, answeredEdits(book, feedback, check(text)));
    if (!applied.ok) throw new Error(applied.refusal.code);
    return applied.book;
  };
  const once = write(table, sent.replace('>=98%', '≥98%'));
  const twice = write(once, sent.replace('20公里\n', '25公里\n'));
  const said = (book: Book) => feedback.points.map(({ row }) => textAt(book.sheets[0]!, { row, col: feedback.verdicts.col }));
  expect(said(once)).toEqual(['未改', '已改']);
  expect(said(twice)).toEqual(['未改：改成了‘25公里’，问题仍在', '未改']);
  expect(twice.sheets.map(({ name }) => name)).toEqual([...table.sheets.map(({ name }) => name), '新增问题', '未要求的改动']);
});
