/** The report for a person at a terminal: file, form, one line a finding, and the reason once where a rule first speaks. */
import type { Finding, SheetResult } from '../check/finding';
import type { Form } from '../form/schema';
import type { Severity } from '../rules/rule';
import { formatCell } from '../sheet/address';
import { formatRange } from '../sheet/range';
import { coverage } from './coverage';
import { displayWidth, padTo, wrap } from './display-width';
import { paintsOf, type Paint } from './paint';
import type { FileResult, FormatOptions, Formatter, Tally } from './results';
import { wordsOf, type Words } from './words';

/** Below this many columns wrapping does more harm than good. */
const narrowest = 48;

interface Page {
  readonly words: Words;
  readonly paint: Paint;
  readonly width: number;
}

export function textFormatter({ locale, color, width }: FormatOptions): Formatter {
  const page: Page = { words: wordsOf(locale), paint: paintsOf(color), width: width !== undefined && width >= narrowest ? width : Infinity };
  return {
    begin: () => '',
    file: (file) => `${fileLines(file, page).join('\n')}\n\n`,
    end: (tally) => `${closing(tally, page).join('\n')}\n`,
  };
}

function fileLines(file: FileResult, page: Page): string[] {
  const { paint, words } = page;
  const head = paint.path(file.path);
  if (file.error !== null) return [head, `  ${paint.error(words.unreadable)}  ${file.error.message}`];
  const explained = new Set<string>();
  const named = file.sheets.length > 1;
  return [head, ...file.sheets.flatMap((sheet) => sheetLines(sheet, named, explained, page))];
}

function sheetLines(sheet: SheetResult, named: boolean, explained: Set<string>, page: Page): string[] {
  const { words, paint } = page;
  const lines = named ? [`  ${paint.strong(words.sheet(sheet.name))}`] : [];
  if (sheet.forms.length === 0) lines.push(`  ${paint.faint(words.noForm)}`);
  const forms = new Set(sheet.forms.map((form) => form.id));
  for (const form of sheet.forms) {
    lines.push(`  ${formHead(form, page)}`);
    lines.push(...findingLines(sheet.findings.filter((finding) => finding.form === form.id), explained, page));
    lines.push(`  ${paint.faint(coverage(form, words))}`);
  }
  lines.push(...findingLines(sheet.findings.filter((finding) => !forms.has(finding.form)), explained, page));
  for (const { cell, rule, reason } of sheet.suppressed) lines.push(`  ${paint.faint(words.suppressed(formatCell(cell), rule, reason))}`);
  return lines;
}

/** "项目绩效目标表·2021·16项指标（A3:D45）" and the title beside it. */
function formHead(form: Form, { words, paint }: Page): string {
  const what = form.kind === 'blank' ? words.blankForm(words.kind[form.of]) : words.kind[form.kind];
  const parts = [what, ...(form.year === null ? [] : [String(form.year)]), words.indicators(form.indicators.length), formatRange(form.range)];
  const title = form.title === null ? '' : `  ${paint.faint(form.title)}`;
  return paint.strong(parts.join(' · ')) + title;
}

function findingLines(findings: readonly Finding[], explained: Set<string>, page: Page): string[] {
  const { words, paint, width } = page;
  const cells = Math.max(0, ...findings.map((finding) => formatCell(finding.cell).length));
  const labels = Math.max(0, ...findings.map((finding) => displayWidth(words.severity[finding.severity])));
  const indent = 4 + cells + 2 + labels + 2;
  const hang = ' '.repeat(indent);
  const fold = (text: string) => (width === Infinity ? [text] : wrap(text, width - indent));
  return findings.flatMap((finding) => {
    const cell = padTo(formatCell(finding.cell), cells);
    const label = paint[finding.severity satisfies Severity](padTo(words.severity[finding.severity], labels));
    const [first = '', ...rest] = fold(withoutPlace(finding));
    const lines = [`    ${paint.strong(cell)}  ${label}  ${first}`, ...rest.map((line) => hang + line)];
    appendRule(lines, finding.rule, hang, page);
    if (!explained.has(finding.rule)) lines.push(...fold(`${words.because}${words.comma === '，' ? '' : ' '}${finding.because}`).map((line) => hang + paint.faint(line)));
    explained.add(finding.rule);
    for (const { cell: at, message } of finding.related) lines.push(...fold(`↳ ${formatCell(at)} ${message}`).map((line) => hang + paint.faint(line)));
    for (const { title, kind } of finding.fixes) lines.push(...fold(`→ ${title} [${words.fix[kind]}]`).map((line) => hang + paint.fix(line)));
    return lines;
  });
}

/** The rule's name ends the last line of the message where it still fits, else stands on its own. */
function appendRule(lines: string[], rule: string, hang: string, { paint, width }: Page): void {
  const last = lines.length - 1;
  const line = lines[last] ?? '';
  // Control sequences take no columns.
  const used = displayWidth(line.replace(/\x1b\[\d+m/g, ''));
  if (used + 2 + rule.length <= width) lines[last] = `${line}  ${paint.faint(rule)}`;
  else lines.push(hang + paint.faint(rule));
}

/** The message without the cell in front, which stands in its own column here. */
function withoutPlace({ cell, message }: Finding): string {
  const place = `${formatCell(cell)} `;
  return message.startsWith(place) ? message.slice(place.length) : message;
}

function closing(tally: Tally, { words, paint }: Page): string[] {
  const { errors, warnings, infos, unreadable, formless, forms, files, indicators, safe } = tally;
  // A sheet of which nothing was read is never shown as clean.
  if (errors + warnings + infos + unreadable === 0 && indicators > 0 && formless === 0) {
    return [`${paint.clean('✔')} ${words.clean(tally)}`, ...(files > 1 || forms > 1 ? [paint.faint(`  ${words.totals(tally)}`)] : [])];
  }
  const mark = errors + unreadable > 0 ? paint.error('✖') : warnings > 0 ? paint.warning('▲') : paint.info('●');
  return [`${mark} ${paint.strong(words.totals(tally))}`, ...(safe > 0 ? [`  ${paint.fix(words.safeFixes(safe))}`] : [])];
}
