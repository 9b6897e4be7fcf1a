/** SARIF 2.1.0, for code hosts and editors. A cell is a logical location; its row and column stand as line and column. */
import type { Finding } from '../check/finding';
import { rules } from '../rules/index';
import type { Locale, Severity } from '../rules/rule';
import { formatCell, type CellRef } from '../sheet/address';
import type { FileResult, FormatOptions, Formatter } from './results';

const level: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

export function sarifFormatter({ version, locale }: FormatOptions): Formatter {
  const seen = new Set<string>();
  const notifications: object[] = [];
  let first = true;
  return {
    begin: () => '{\n"$schema": "https://json.schemastore.org/sarif-2.1.0.json",\n"version": "2.1.0",\n"runs": [{\n"results": [',
    file: (file) => {
      if (file.error !== null) notifications.push(notification(file, file.error));
      const results = file.sheets.flatMap((sheet) => sheet.findings.map((finding) => result(file, sheet.name, finding)));
      for (const { ruleId } of results) seen.add(ruleId);
      return results
        .map((one) => {
          const comma = first ? '' : ',';
          first = false;
          return `${comma}\n${JSON.stringify(one)}`;
        })
        .join('');
    },
    end: () => {
      const driver = { name: 'jibiao', version, rules: [...seen].sort().map((id) => descriptor(id, locale)) };
      const invocations = [{ executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications }];
      return `\n],\n"columnKind": "unicodeCodePoints",\n"tool": ${JSON.stringify({ driver })},\n"invocations": ${JSON.stringify(invocations)}\n}]\n}\n`;
    },
  };
}

function result(file: FileResult, sheet: string, finding: Finding) {
  return {
    ruleId: finding.rule,
    level: level[finding.severity],
    message: { text: finding.message },
    locations: [location(file, sheet, finding.cell)],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map(({ cell, message }) => ({ ...location(file, sheet, cell), message: { text: message } })),
    }),
    partialFingerprints: { 'jibiao/v1': finding.fingerprint },
  };
}

function location(file: FileResult, sheet: string, cell: CellRef) {
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(file.path) }, region: { startLine: cell.row + 1, startColumn: cell.col + 1 } },
    logicalLocations: [{ name: formatCell(cell), fullyQualifiedName: `${sheet}!${formatCell(cell)}`, kind: 'cell' }],
  };
}

function notification(file: FileResult, { code, message }: NonNullable<FileResult['error']>) {
  return {
    level: 'error',
    descriptor: { id: code },
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file.path) } } }],
  };
}

function descriptor(id: string, locale: Locale) {
  const rule = rules.find((one) => one.name === id);
  if (rule === undefined) return { id };
  const { title, why } = rule.texts[locale];
  return { id, shortDescription: { text: title }, fullDescription: { text: why }, defaultConfiguration: { level: level[rule.severity] } };
}

/** A path of this machine as a URI reference: 表/a b.xlsx → %E8%A1%A8/a%20b.xlsx */
function uriOf(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  const encoded = slashed.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(slashed)) return `file:///${slashed.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}`;
  return slashed.startsWith('/') ? `file://${encoded}` : encoded;
}
