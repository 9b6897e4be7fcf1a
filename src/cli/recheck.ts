/** jibiao recheck: returned workbooks against the feedback table that was sent. */
import { paintsOf, type Paint } from '../report/paint';
import { short } from '../normalize/words';
import { padTo } from '../sheet/display-width';
import { answeredEdits } from '../review/feedback-answered';
import { readFeedback, type Feedback } from '../review/feedback-read';
import { recheck, type PointResult, type Rechecked, type Returned } from '../review/recheck';
import { gravest, recheckSummary, sortName } from '../review/recheck-table';
import { formatCell } from '../sheet/address';
import type { Workbook } from '../workbook/index';
import { deskWords } from './desk-words';
import { openAll } from './open-all';
import { openGiven } from './open-file';
import { bytesFor, writeTo } from './output';
import { checkOptions, type SettingsArguments } from './settings';
import { UsageError, type ExitStatus, type Terminal } from './terminal';
import { isSameFile } from './write-file';

/** Longer texts of cells are cut on the screen; the table has them whole. */
const LONGEST = 40;

export interface RecheckArguments extends SettingsArguments {
  readonly against: string;
  readonly output?: string;
}

/** 1 where a point is still open, something is newly wrong or a figure changed unasked. */
export async function recheckFiles(paths: readonly string[], given: RecheckArguments, terminal: Terminal): Promise<ExitStatus> {
  const { messages } = terminal;
  const { against, output } = given;
  if (output !== undefined && (await isSameFile(against, output))) throw new UsageError(messages.sameFile);
  const { workbook, feedback } = await openFeedback(against, terminal);
  const { returned, troubles } = await openReturned(paths, given, terminal);
  if (terminal.stopped()) return 2;
  const result = recheck(feedback, returned);
  await terminal.out(resultText(result, terminal));
  terminal.note(recheckSummary(result));
  if (output !== undefined) {
    await writeTo(output, await bytesFor({ path: against, target: output, workbook }, answeredEdits(workbook.book, feedback, result), terminal), terminal);
    terminal.note(deskWords(terminal.locale).written(output));
  }
  if (troubles > 0) return 2;
  return isSettled(result) ? 0 : 1;
}

function isSettled({ points, problems, unasked, missing }: Rechecked): boolean {
  return missing.length === 0 && problems.length === 0 && points.every(({ verdict }) => verdict !== '未改') && unasked.every(({ sort }) => sort === 'spelling' || sort === 'words');
}

async function openFeedback(path: string, terminal: Terminal): Promise<{ readonly workbook: Workbook; readonly feedback: Feedback }> {
  const workbook = await openGiven(path, terminal.messages);
  const feedback = readFeedback(workbook.book);
  if (feedback === undefined) throw new UsageError(deskWords(terminal.locale).notFeedback(path));
  return { workbook, feedback };
}

async function openReturned(paths: readonly string[], given: RecheckArguments, terminal: Terminal): Promise<{ readonly returned: readonly Returned[]; readonly troubles: number }> {
  const optionsOf = await checkOptions(given, terminal);
  const returned: Returned[] = [];
  let troubles = 0;
  for await (const opened of openAll(paths, terminal, given.against)) {
    if ('trouble' in opened) {
      troubles += 1;
      terminal.note(`${opened.file}: ${opened.trouble}`);
    } else returned.push({ file: opened.file, book: opened.workbook.book, options: await optionsOf(opened.file, opened.workbook) });
  }
  return { returned, troubles };
}

function resultText({ points, problems, unasked }: Rechecked, { locale, color }: Terminal): string {
  const words = deskWords(locale);
  const paint = paintsOf(color);
  const said = (text: string | undefined): string => (text === undefined || text === '' ? words.nothing : short(text, LONGEST));
  return [
    ...points.map((one) => pointLine(one, paint)),
    ...(problems.length === 0 ? [] : ['', words.problems, ...problems.map(({ sheet, finding }) => `  ${sheet}!${finding.message}  ${finding.rule}`)]),
    ...(unasked.length === 0 ? [] : ['', words.unasked]),
    ...gravest(unasked).map(({ sheet, sort, what, before, after }) => {
      const place = [before, after].flatMap((one) => (one === undefined ? [] : [formatCell(one.cell)])).join('→');
      return `  ${sheet}!${padTo(place, 10)}  ${padTo(sortName(sort), 10)}  ${what}  ${said(before?.text)} → ${said(after?.text)}`;
    }),
    '',
  ].join('\n');
}

function pointLine({ point, verdict, now, remark }: PointResult, paint: Paint): string {
  const colours = { 已改: paint.clean, 未改: paint.error, 已说明: paint.warning } as const;
  const place = now === undefined || formatCell(now.cell) === point.cell ? point.cell : `${point.cell}→${formatCell(now.cell)}`;
  const change = verdict === '已改' && now !== undefined && remark === '' ? `  ${short(point.original, LONGEST)} → ${short(now.text, LONGEST)}` : '';
  return `${colours[verdict](padTo(verdict, 6))}  ${point.sheet}!${padTo(place, 10)}  ${point.problem}${change}${remark === '' ? '' : `（${remark}）`}`;
}
