/** What a reviewer sends back, point by point: a finding with all that is needed to read it, answer it and find it again. */
import { officeOf, subjectOf } from '../check/about';
import { withoutCell, type Finding, type SheetResult } from '../check/finding';
import type { Form, FormKind } from '../form/schema';
import type { Severity } from '../rules/rule';
import { formatCell } from '../sheet/address';
import type { Book, Sheet } from '../sheet/book';
import { anchorAt, textAt } from '../sheet/build';
import { severityRank } from '../rules/severity';
import { gridOf } from './grid';
import { baseName } from './base-name';
import { criterionOf, type Criterion } from './criteria';

/** One point of the feedback. Only texts: it can be written into a workbook and read back. */
export interface Point {
  readonly file: string;
  readonly sheet: string;
  /** A1 address in the file as it was sent in. */
  readonly cell: string;
  readonly rule: string;
  readonly fingerprint: string;
  /** What the cell showed. */
  readonly original: string;
  /** Project, department or title of the form; of a register the project of the row. */
  readonly subject: string;
  /** The message without the cell in front. */
  readonly problem: string;
  readonly advice: string;
  readonly basis: string;
}

/** A point while the findings are at hand; what it has more is not written. */
export interface FoundPoint extends Point {
  readonly severity: Severity;
  readonly criterion: Criterion | undefined;
  /** Whether spelling alone settles it. */
  readonly safe: boolean;
}

/** A sheet as it was sent in: what each cell showed, row by row. */
export interface OriginalSheet {
  readonly file: string;
  readonly sheet: string;
  readonly rows: readonly (readonly string[])[];
}

/** A form of the file and what was found in it. */
export interface ReviewedForm {
  readonly subject: string;
  readonly kind: FormKind;
  readonly points: readonly FoundPoint[];
  /** Why rules could not judge. */
  readonly deferred: readonly string[];
}

/** What a review keeps of a file once the file itself has gone by. */
export interface ReviewedFile {
  readonly file: string;
  /** "" where no form says. */
  readonly office: string;
  readonly forms: readonly ReviewedForm[];
  readonly originals: readonly OriginalSheet[];
}

/** "D42", with the sheet in front where the points are of several, and the file's name where they are of several files. */
export function placeIn(points: readonly Pick<Point, 'file' | 'sheet' | 'cell'>[]): (point: Pick<Point, 'file' | 'sheet' | 'cell'>) => string {
  const files = new Set(points.map(({ file }) => file)).size > 1;
  const sheets = files || new Set(points.map(({ sheet }) => sheet)).size > 1;
  return ({ file, sheet, cell }) => `${files ? `${baseName(file)} ` : ''}${sheets ? `${sheet}!` : ''}${cell}`;
}

/** All points of files, in order. */
export function allPoints(files: readonly ReviewedFile[]): FoundPoint[] {
  return files.flatMap(({ forms }) => forms.flatMap(({ points }) => points));
}

/** A checked file as points; findings below `least` are left out, and sheets without a form altogether. */
export function reviewed(file: string, results: readonly SheetResult[], book: Book, least: Severity = 'warning'): ReviewedFile {
  const sheets = results.flatMap((result) => {
    const sheet = book.sheets.find(({ id }) => id === result.sheet);
    return sheet === undefined || result.forms.length === 0 ? [] : [{ result, sheet }];
  });
  return {
    file,
    office: officeOf(sheets.flatMap(({ result }) => result.forms)) ?? '',
    forms: sheets.flatMap(({ result, sheet }) => result.forms.map((form) => reviewedForm(file, form, result, sheet, least))),
    originals: sheets.map(({ sheet }) => ({ file, sheet: sheet.name, rows: gridOf(sheet) })),
  };
}

function reviewedForm(file: string, form: Form, { findings, forms, deferred }: SheetResult, sheet: Sheet, least: Severity): ReviewedForm {
  const own = new Set(forms.map(({ id }) => id));
  // What is said about the sheet as a whole stands with its first form.
  const isHere = (id: string) => id === form.id || (!own.has(id) && form === forms[0]);
  return {
    subject: subjectOf(form),
    kind: form.kind,
    points: findings.filter((one) => isHere(one.form) && severityRank[one.severity] <= severityRank[least]).map((one) => pointOf(file, form, one, sheet)),
    deferred: [...new Set(deferred.flatMap((one) => (isHere(one.form) ? [one.reason] : [])))],
  };
}

function pointOf(file: string, form: Form, finding: Finding, sheet: Sheet): FoundPoint {
  const cell = formatCell(finding.cell);
  const project = form.indicators.find(({ row }) => row === finding.cell.row)?.project ?? '';
  return {
    file,
    sheet: sheet.name,
    cell,
    rule: finding.rule,
    fingerprint: finding.fingerprint,
    original: textAt(sheet, anchorAt(sheet, finding.cell)),
    subject: project === '' ? subjectOf(form) : project,
    problem: withoutCell(finding),
    advice: finding.fixes.map(({ title }) => title).join('；或'),
    basis: finding.because,
    severity: finding.severity,
    criterion: criterionOf(finding),
    safe: finding.fixes[0]?.kind === 'safe',
  };
}
