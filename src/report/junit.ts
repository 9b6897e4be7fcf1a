/**
 * JUnit XML, for build servers: a file is a suite, a finding a failed case, a form without findings a passed one. It keeps
 * to the strictest schema in use (Ant's), so it passes the others, too; what that asks for and we do not have is empty.
 */
import type { Finding, SheetResult } from '../check/finding';
import { formatCell } from '../sheet/address';
import { formatRange } from '../sheet/range';
import type { FileResult, FormatOptions, Formatter } from './results';

export function junitFormatter({ started = '1970-01-01T00:00:00' }: FormatOptions): Formatter {
  let id = 0;
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n',
    file: (file) => {
      const head = { id, package: 'jibiao', name: file.path, timestamp: started, hostname: 'localhost', time: 0 };
      id += 1;
      return suite(file, head);
    },
    end: () => '</testsuites>\n',
  };
}

function suite(file: FileResult, head: Readonly<Record<string, string | number>>): string {
  const findings = file.sheets.flatMap((sheet) => sheet.findings);
  const counts = { failures: findings.filter(fails).length, errors: file.error === null ? 0 : 1 };
  const cases = file.error === null ? file.sheets.flatMap(sheetCases) : [unreadableCase(file.path, file.error)];
  const remarks = findings.filter((finding) => !fails(finding)).map((finding) => `${wordsOf(finding)}\n`);
  return [
    `<testsuite${attributes({ ...head, tests: cases.length, ...counts })}>`,
    '<properties/>',
    ...cases,
    `<system-out>${escape(remarks.join(''))}</system-out>`,
    '<system-err/>',
    '</testsuite>\n',
  ].join('\n');
}

function unreadableCase(path: string, { code, message }: NonNullable<FileResult['error']>): string {
  return testCase(path, 'read', `<error${attributes({ type: code, message })}/>`);
}

function sheetCases(sheet: SheetResult): string[] {
  const found = new Set(sheet.findings.map((finding) => finding.form));
  const passed = sheet.forms.filter((form) => !found.has(form.id)).map((form) => testCase(sheet.name, `${formatRange(form.range)} ${form.title ?? form.id}`, ''));
  return [...passed, ...sheet.findings.map((finding) => findingCase(sheet.name, finding))];
}

/** A matter of form fails no build; its words stand in the suite's output. */
function fails(finding: Finding): boolean {
  return finding.severity !== 'info';
}

function findingCase(sheet: string, finding: Finding): string {
  const { severity, message, rule, cell } = finding;
  const failure = `<failure${attributes({ type: severity, message })}>${escape(wordsOf(finding))}</failure>`;
  return testCase(sheet, `${formatCell(cell)} ${rule}`, fails(finding) ? failure : '');
}

function testCase(classname: string, name: string, content: string): string {
  const open = `<testcase${attributes({ classname, name, time: 0 })}`;
  return content === '' ? `${open}/>` : `${open}>${content}</testcase>`;
}

function wordsOf({ message, because, fixes }: Finding): string {
  return [message, because, ...fixes.map((fix) => `→ ${fix.title}`)].join('\n');
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
