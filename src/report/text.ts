/** The report for a person at a terminal: file, form, one line a finding, and the reason once where a rule first speaks. */
import { withoutCell, type Finding, type SheetResult } from '../check/finding';
import type { Form } from '../form/schema';
import { formatCell } from '../sheet/address';
import { formatRange } from '../sheet/range';
import { displayWidth, padTo, wrap } from '../sheet/display-width';
import { coverage } from './coverage';
import { paintsOf, type Paint } from './paint';
import { isSafe, type FileResult, type FormatOptions, type Formatter, type Tally } from './results';
import { wordsOf, type Words } from './words';

/** Below this many columns wrapping does more harm than good. */
const narrowest = 48;
/** So many related cells are named, the rest counted. */
const mostRelated = 3;

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
    const { rule, severity } = finding;
    const isFirst = !explained.has(rule);
    explained.add(rule);
    const label = paint[severity](padTo(words.severity[severity], labels));
    const [first = '', ...rest] = fold(withoutCell(finding));
    const lines = [`    ${paint.strong(padTo(formatCell(finding.cell), cells))}  ${label}  ${first}`, ...rest.map((line) => hang + line)];
    appendRule(lines, rule, isSafe(finding) && !isFirst, hang, page);
    const add = (text: string, colour: Paint[keyof Paint]) => lines.push(...fold(text).map((line) => hang + colour(line)));
    if (isFirst) add(words.because(finding.because), paint.faint);
    if (finding.related.length > 0) add(`↳ ${relatedLine(finding)}`, paint.faint);
    // The message says the way out; how the fixes read is shown once.
    if (isFirst && finding.fixes.length > 0) add(`→ ${fixLine(finding, words)}`, paint.fix);
    return lines;
  });
}

/** "J14 内部统计 · J15 内部统计 · … 11" */
function relatedLine({ related }: Finding): string {
  const shown = related.slice(0, mostRelated).map(({ cell, message }) => `${formatCell(cell)} ${message}`);
  return [...shown, ...(related.length > mostRelated ? [`… ${String(related.length)}`] : [])].join(' · ');
}

function fixLine({ fixes }: Finding, words: Words): string {
  const kinds = [...new Set(fixes.map((fix) => fix.kind))];
  return kinds.map((kind) => `${fixes.flatMap((fix) => (fix.kind === kind ? [fix.title] : [])).join(' | ')} [${words.fix[kind]}]`).join(words.semicolon);
}

/** The rule's name ends the last line of the message where it still fits, else stands on its own. */
function appendRule(lines: string[], rule: string, fixable: boolean, hang: string, { words, paint, width }: Page): void {
  const tag = paint.faint(rule) + (fixable ? `  ${paint.fix(`[${words.fix.safe}]`)}` : '');
  const last = lines.length - 1;
  const line = `${lines[last] ?? ''}  ${tag}`;
  // Control sequences take no columns.
  if (width === Infinity || displayWidth(line.replace(/\x1b\[\d+m/g, '')) <= width) lines[last] = line;
  else lines.push(hang + tag);
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
