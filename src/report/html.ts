/**
 * One page for the office that needs nothing beside itself. Files are written as they come; the totals follow at the end
 * and are shown first, and the page's script puts the worst files on top.
 */
import { officeOf } from '../check/about';
import { withoutCell, type Finding, type SheetResult } from '../check/finding';
import { rules as allRules } from '../rules/index';
import type { Severity } from '../rules/rule';
import { formatCell } from '../sheet/address';
import type { Sheet } from '../sheet/book';
import { coverage } from './coverage';
import { escape, policy, script, style } from './html-page';
import { cellsAround, sheetMap, worstFirst } from './html-sheet';
import { htmlWords, type HtmlWords } from './html-words';
import type { FileResult, FormatOptions, Formatter, Tally } from './results';
import { wordsOf, type Words } from './words';

/** As many bars or files as a reader takes in; the rest are below. */
const MOST_BARS = 15;
const MOST_FILES = 30;
const severities = ['error', 'warning', 'info'] as const;

/** What the summary needs of each file once the file itself has gone by. */
interface Ranked {
  readonly path: string;
  readonly anchor: string;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** What has gone by: findings by rule, by office (else by file), and the files themselves. */
interface Seen {
  readonly rules: Map<string, number>;
  readonly units: Map<string, number>;
  readonly files: Ranked[];
}

interface Page {
  readonly words: Words;
  readonly own: HtmlWords;
  /** What rules are about, as a reviewer says it. */
  readonly titles: ReadonlyMap<string, string>;
}

export function htmlFormatter({ version, locale }: FormatOptions): Formatter {
  const own = htmlWords(locale);
  const page: Page = { words: wordsOf(locale), own, titles: new Map(allRules.map(({ name, texts }) => [name, texts[locale].title])) };
  const seen: Seen = { rules: new Map(), units: new Map(), files: [] };
  const { rules, units, files } = seen;
  return {
    begin: () =>
      `<!doctype html>\n<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">` +
      `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width">` +
      `<meta name="referrer" content="no-referrer"><title>${own.title}</title><style>${style}</style></head><body>\n`,
    file: (file) => {
      const findings = file.sheets.flatMap((sheet) => sheet.findings);
      const counts = countsOf(findings);
      const anchor = `file-${String(files.length + 1)}`;
      files.push({ path: file.path, anchor, counts });
      for (const { rule } of findings) add(rules, rule, 1);
      for (const sheet of file.sheets) if (sheet.findings.length > 0) add(units, officeOf(sheet.forms) ?? file.path, sheet.findings.length);
      return fileSection(file, anchor, counts, page);
    },
    end: (tally) => `${summary(tally, seen, page)}${filters(rules, page)}${foot(version, own)}<script>${script}</script></body></html>\n`,
  };
}

function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

function add(counts: Map<string, number>, key: string, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}

/** One error weighs more than any number of warnings that a form is likely to have. */
function weightOf({ error, warning, info }: Ranked['counts']): number {
  return error * 1_000_000 + warning * 1_000 + info;
}

function fileSection({ path, error, sheets, book }: FileResult, anchor: string, counts: Ranked['counts'], page: Page): string {
  const weight = weightOf(counts) + (error === null ? 0 : 1e12);
  const body =
    error === null
      ? sheets.map((sheet) => sheetSection(sheet, book?.sheets.find(({ id }) => id === sheet.sheet), page)).join('')
      : `<p class="sev-error">${page.words.unreadable}${page.words.colon}${escape(error.message)} <code>${escape(error.code)}</code></p>`;
  return `<section class="file" id="${anchor}" data-weight="${String(weight)}" data-path="${escape(path)}"><h2>${escape(path)}</h2>${body}</section>\n`;
}

function sheetSection(result: SheetResult, sheet: Sheet | undefined, page: Page): string {
  const { words, own } = page;
  const { name, forms, findings, suppressed, deferred } = result;
  const about = forms.map((form) => `<p class="dim">${escape(`${form.title ?? words.kind[form.kind]} · ${coverage(form, words)}`)}</p>`);
  if (forms.length === 0) about.push(`<p class="dim">${words.noForm}</p>`);
  const asides = [
    ...deferred.map(({ rule, reason }) => rule + words.colon + reason),
    ...suppressed.map(({ cell, rule, reason }) => words.suppressed(formatCell(cell), rule, reason)),
  ].map((line) => `<p class="dim">${escape(line)}</p>`);
  const map = sheet === undefined || findings.length === 0 ? '' : sheetMap(sheet, findings, own.map);
  const list = findings.length === 0 ? '' : `<ol>${worstFirst(findings).map((finding) => item(finding, sheet, page)).join('')}</ol>`;
  return `<h3>${escape(words.sheet(name))}</h3>${about.join('')}${map}${list}${asides.join('')}`;
}

function item(finding: Finding, sheet: Sheet | undefined, { words, own }: Page): string {
  const { severity, rule, cell, because, fixes, related } = finding;
  const more = [
    because === '' ? '' : own.why + words.colon + because,
    fixes.length === 0 ? '' : `${own.advice}${words.colon}${fixes.map((fix) => `${fix.title} [${words.fix[fix.kind]}]`).join(words.semicolon)}`,
    related.length === 0 ? '' : `${own.related}${words.colon}${related.map((one) => `${formatCell(one.cell)} ${one.message}`).join(words.semicolon)}`,
  ].filter((line) => line !== '');
  return (
    `<li class="finding ${severity}" data-severity="${severity}" data-rule="${escape(rule)}"><p><span class="cell">${formatCell(cell)}</span>` +
    `<span class="sev-${severity}">${words.severity[severity]}</span> ${escape(withoutCell(finding))} <code>${escape(rule)}</code></p>` +
    `${sheet === undefined ? '' : cellsAround(sheet, finding, own.around)}${more.map((line) => `<p class="dim">${escape(line)}</p>`).join('')}</li>`
  );
}

function summary(tally: Tally, { rules, units, files }: Seen, page: Page): string {
  const { words, own, titles } = page;
  const tiles = severities.map((severity) => `<li class="${severity}"><b>${String(tally[`${severity}s`])}</b>${words.severity[severity]}</li>`).join('');
  const found = tally.errors + tally.warnings + tally.infos;
  const clean = found === 0 ? `<p>${escape(words.clean(tally))}</p>` : '';
  return (
    `<header id="top"><h1>${own.title}</h1><p>${escape(words.totals(tally))}</p>${clean}<ul id="tiles">${tiles}</ul>` +
    `<div class="bars">${bars(own.byRule, rules, own, titles)}${bars(own.byUnit, units, own)}</div>${worst(files, page)}</header>`
  );
}

function titled(name: string, titles: Page['titles']): string {
  const title = titles.get(name);
  return title === undefined ? escape(name) : `${escape(title)} <code>${escape(name)}</code>`;
}

/** A bar a name, the longest first. Attributes of svg need no style of their own. */
function bars(title: string, counts: ReadonlyMap<string, number>, own: HtmlWords, titles: Page['titles'] = new Map()): string {
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  const most = sorted[0]?.[1] ?? 1;
  const rows = sorted
    .slice(0, MOST_BARS)
    .map(
      ([name, count]) =>
        `<tr><td>${titled(name, titles)}</td><td><svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true"><rect class="bar" width="${((100 * count) / most).toFixed(1)}" height="12"/></svg></td><td>${String(count)}</td></tr>`,
    );
  const rest = sorted.length > MOST_BARS ? `<p class="dim">${own.rest(sorted.length - MOST_BARS)}</p>` : '';
  return sorted.length === 0 ? '' : `<div><h2>${title}</h2><table>${rows.join('')}</table>${rest}</div>`;
}

function worst(files: readonly Ranked[], { words, own }: Page): string {
  const sorted = files.filter(({ counts }) => weightOf(counts) > 0).sort((a, b) => weightOf(b.counts) - weightOf(a.counts));
  if (sorted.length === 0) return '';
  const rows = sorted
    .slice(0, MOST_FILES)
    .map(({ path, anchor, counts }) => `<tr><td><a href="#${anchor}">${escape(path)}</a></td>${severities.map((one) => `<td>${String(counts[one])}</td>`).join('')}</tr>`);
  const head = `<tr><th>${own.file}</th>${severities.map((one) => `<th>${words.severity[one]}</th>`).join('')}</tr>`;
  const rest = sorted.length > MOST_FILES ? `<p class="dim">${own.rest(sorted.length - MOST_FILES)}</p>` : '';
  return `<h2>${own.worst}</h2><table class="worst">${head}${rows.join('')}</table>${rest}`;
}

/** Hidden until the script runs: without it they would do nothing. */
function filters(rules: ReadonlyMap<string, number>, { words, own, titles }: Page): string {
  const boxes = severities.map((one) => `<label class="sev-${one}"><input type="checkbox" name="${one}" checked> ${words.severity[one]}</label>`).join('');
  const options = [...rules].sort((a, b) => b[1] - a[1]).map(([rule, count]) => `<option value="${escape(rule)}">${escape(`${titles.get(rule) ?? ''} ${rule}`.trim())} (${String(count)})</option>`);
  return (
    `<form id="filters" hidden aria-label="${own.filters}">${boxes}<select name="rule" aria-label="${own.byRule}"><option value="">${own.allRules}</option>${options.join('')}</select>` +
    `<input type="search" name="words" placeholder="${own.search}" aria-label="${own.search}"><span class="dim" id="shown" role="status" data-words="${own.shown}"></span></form>`
  );
}

function foot(version: string, own: HtmlWords): string {
  return `<footer id="foot" class="dim"><p>${own.disclaimer} ${escape(own.made(version))}</p></footer>`;
}
