/** JUnit XML, for build servers: a file is a suite, a finding a failed case, a form without findings a passed one. */
import type { Finding, SheetResult } from '../check/finding';
import { formatCell } from '../sheet/address';
import { formatRange } from '../sheet/range';
import type { FileResult, Formatter } from './results';

export function junitFormatter(): Formatter {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="jibiao">\n',
    file: suite,
    end: () => '</testsuites>\n',
  };
}

function suite(file: FileResult): string {
  if (file.error !== null) {
    const error = `<error${attributes({ type: file.error.code, message: file.error.message })}/>`;
    return `<testsuite${attributes({ name: file.path, tests: 1, failures: 0, errors: 1 })}>\n<testcase${attributes({ classname: file.path, name: 'read' })}>${error}</testcase>\n</testsuite>\n`;
  }
  const cases = file.sheets.flatMap(sheetCases);
  const failures = file.sheets.flatMap((sheet) => sheet.findings).filter(fails).length;
  return `<testsuite${attributes({ name: file.path, tests: cases.length, failures, errors: 0 })}>\n${cases.map((one) => `${one}\n`).join('')}</testsuite>\n`;
}

function sheetCases(sheet: SheetResult): string[] {
  const found = new Set(sheet.findings.map((finding) => finding.form));
  const passed = sheet.forms
    .filter((form) => !found.has(form.id))
    .map((form) => `<testcase${attributes({ classname: sheet.name, name: `${formatRange(form.range)} ${form.title ?? form.id}` })}/>`);
  return [...passed, ...sheet.findings.map((finding) => findingCase(sheet.name, finding))];
}

/** A matter of form fails no build. */
function fails(finding: Finding): boolean {
  return finding.severity !== 'info';
}

function findingCase(sheet: string, finding: Finding): string {
  const open = `<testcase${attributes({ classname: sheet, name: `${formatCell(finding.cell)} ${finding.rule}` })}>`;
  const words = escape([finding.message, finding.because, ...finding.fixes.map((fix) => `→ ${fix.title}`)].join('\n'));
  if (!fails(finding)) return `${open}<system-out>${words}</system-out></testcase>`;
  return `${open}<failure${attributes({ type: finding.severity, message: finding.message })}>${words}</failure></testcase>`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escape(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('');
}

/** Markup and what XML 1.0 cannot hold at all. */
function escape(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
}
