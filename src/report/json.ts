/** The JSON report (schema.ts): the engine's 0-based places put as A1 addresses, and nothing that is not in the contract. */
import type { Finding, SheetResult } from '../check/finding';
import { cellsByRole } from '../form/cells';
import type { Form, Indicator, Reference } from '../form/schema';
import { formatCell } from '../sheet/address';
import { formatRange } from '../sheet/range';
import type { Target } from '../target';
import type { FileResult, FormatOptions, Formatter, Tally } from './results';
import type { FileReport, FindingReport, FormReport, IndicatorReport, Report, SheetReport, TargetReading } from './schema';

/** One file's part of the report as data. */
export function fileReport(file: FileResult): FileReport {
  return { path: file.path, error: file.error, sheets: file.sheets.map(sheetReport) };
}

/** The counts of the report as data. */
export function summaryReport({ files, forms, indicators, errors, warnings, infos }: Tally): Report['summary'] {
  return { files, forms, indicators, errors, warnings, infos };
}

/** Writes the report as it grows; the text parses as one JSON document once ended. */
export function jsonFormatter({ version }: FormatOptions): Formatter {
  let first = true;
  return {
    begin: () => `{\n"version": 1,\n"tool": ${JSON.stringify({ name: 'jibiao', version })},\n"files": [`,
    file: (result) => {
      const comma = first ? '' : ',';
      first = false;
      return `${comma}\n${JSON.stringify(fileReport(result), null, 1)}`;
    },
    end: (tally) => `\n],\n"summary": ${JSON.stringify(summaryReport(tally))}\n}\n`,
  };
}

function sheetReport(sheet: SheetResult): SheetReport {
  return {
    name: sheet.name,
    forms: sheet.forms.map(formReport),
    findings: sheet.findings.map(findingReport),
    suppressed: sheet.suppressed.map(({ rule, cell, reason }) => ({ rule, cell: formatCell(cell), reason })),
    deferred: sheet.deferred.map(({ rule, reason }) => ({ rule, reason })),
  };
}

function formReport(form: Form): FormReport {
  return {
    id: form.id,
    kind: form.kind,
    of: form.of,
    template: form.template,
    layout: form.layout,
    confidence: Math.round(form.confidence * 100) / 100,
    title: form.title,
    year: form.year,
    range: formatRange(form.range),
    fields: form.fields.map(({ name, value, cell }) => ({ name, value, cell: formatCell(cell) })),
    indicators: form.indicators.map(indicatorReport),
  };
}

function indicatorReport(indicator: Indicator): IndicatorReport {
  const cells: IndicatorReport['cells'] = {};
  for (const [role, cell] of cellsByRole(indicator.cells)) cells[role] = formatCell(cell);
  return {
    row: indicator.row + 1,
    level1: indicator.level1.text,
    level2: indicator.level2.text,
    name: indicator.name,
    value: indicator.value,
    unit: indicator.unit,
    cells,
    target: targetReport(indicator.target),
    explanation: indicator.explanation,
    weight: indicator.weight,
    standards: indicator.standards.map(referenceReport),
    history: indicator.history.map(referenceReport),
    actual: indicator.actual,
    actualCell: cells.actual ?? null,
    score: indicator.score,
    deviation: indicator.deviation,
  };
}

function referenceReport({ label, value, source, cell, sourceCell }: Reference): IndicatorReport['standards'][number] {
  return { label, value, source, cell: formatCell(cell), sourceCell: sourceCell && formatCell(sourceCell) };
}

function targetReport(target: Target): IndicatorReport['target'] {
  const { alternatives } = target;
  if (alternatives === undefined || alternatives.length === 0) return reading(target);
  return { ...reading(target), alternatives: alternatives.map((other) => ({ target: reading(other.target), reason: other.reason })) };
}

/** What a target says, without how it was spelled. */
function reading(target: Target): TargetReading {
  switch (target.kind) {
    case 'quantity':
      return { kind: target.kind, comparator: target.comparator, ...quantity(target) };
    case 'range': {
      const { includesLow, includesHigh } = target;
      return { kind: target.kind, low: quantity(target.low), high: quantity(target.high), includesLow, includesHigh };
    }
    case 'ratio':
      return { kind: target.kind, comparator: target.comparator, left: target.left, right: target.right };
    case 'frequency':
      return { kind: target.kind, comparator: target.comparator, number: target.number, unit: target.unit, per: target.per };
    case 'deadline':
      return {
        kind: target.kind,
        comparator: target.comparator,
        date: target.date,
        ...(target.from && { from: target.from }),
        ...(target.quantity && { quantity: quantity(target.quantity) }),
      };
    case 'grade':
      return { kind: target.kind, grade: target.grade };
    case 'all':
      return { kind: target.kind, phrase: target.phrase };
    case 'text':
      return { kind: target.kind, quantities: target.quantities.map(quantity) };
  }
}

function quantity({ number, unit, per }: { number: number; unit: string; per?: { number: number; unit: string } }) {
  return { number, unit, ...(per && { per }) };
}

function findingReport(finding: Finding): FindingReport {
  return {
    rule: finding.rule,
    severity: finding.severity,
    category: finding.category,
    form: finding.form,
    fingerprint: finding.fingerprint,
    cell: formatCell(finding.cell),
    message: finding.message,
    because: finding.because,
    related: finding.related.map(({ cell, message }) => ({ cell: formatCell(cell), message })),
    // Advice carries no edits: it is words for a person, not something a program could apply.
    fixes: finding.fixes.flatMap(({ title, kind }) => (kind === 'advice' ? [] : [{ title, kind }])),
  };
}
