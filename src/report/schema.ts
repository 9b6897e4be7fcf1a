/**
 * The JSON report: what `jibiao check --format json` prints. This schema is the published contract
 * (docs/report.schema.json is written from it). Rows are 1-based, cells are A1 addresses of the sheet as it is.
 */
import { z } from 'zod';
import { kindSchema, roleSchema } from '../form/schema';

const cell = z.string().regex(/^[A-Z]{1,3}[1-9]\d*$/);
const range = z.string().regex(/^[A-Z]{1,3}[1-9]\d*(:[A-Z]{1,3}[1-9]\d*)?$/);
const comparator = z.enum(['≥', '＞', '＝', '＜', '≤']).nullable();
const per = z.object({ number: z.number(), unit: z.string() });
const quantity = z.object({ number: z.number(), unit: z.string(), per: per.optional() });
const date = z.object({
  year: z.number().int().optional(),
  month: z.number().int().optional(),
  day: z.number().int().optional(),
  approximate: z.string().optional(),
});

const quantityReading = z.object({ kind: z.literal('quantity'), comparator, number: z.number(), unit: z.string(), per: per.optional() });
const rangeReading = z.object({
  kind: z.literal('range'),
  low: quantity,
  high: quantity,
  includesLow: z.boolean(),
  includesHigh: z.boolean(),
});
const ratioReading = z.object({ kind: z.literal('ratio'), comparator, left: z.number(), right: z.number() });
const frequencyReading = z.object({ kind: z.literal('frequency'), comparator, number: z.number(), unit: z.string(), per });
const deadlineReading = z.object({ kind: z.literal('deadline'), comparator, date, from: date.optional(), quantity: quantity.optional() });
const gradeReading = z.object({ kind: z.literal('grade'), grade: z.string() });
const allReading = z.object({ kind: z.literal('all'), phrase: z.string() });
const textReading = z.object({ kind: z.literal('text'), quantities: z.array(quantity) });

const reading = z.discriminatedUnion('kind', [
  quantityReading,
  rangeReading,
  ratioReading,
  frequencyReading,
  deadlineReading,
  gradeReading,
  allReading,
  textReading,
]);
export type TargetReading = z.infer<typeof reading>;

/** The other readings of an ambiguous value. */
const alternatives = { alternatives: z.array(z.object({ target: reading, reason: z.string() })).optional() };

/** What a 指标值 says. */
const target = z.discriminatedUnion('kind', [
  quantityReading.extend(alternatives),
  rangeReading.extend(alternatives),
  ratioReading.extend(alternatives),
  frequencyReading.extend(alternatives),
  deadlineReading.extend(alternatives),
  gradeReading.extend(alternatives),
  allReading.extend(alternatives),
  textReading.extend(alternatives),
]);

const reference = z.object({ label: z.string(), value: z.string(), source: z.string(), cell, sourceCell: cell.nullable() });

export const indicatorReportSchema = z.object({
  row: z.number().int().positive(),
  level1: z.string(),
  level2: z.string(),
  name: z.string(),
  /** Sign, number and unit joined in that order where they stand in three columns. */
  value: z.string(),
  /** Own unit cell where it is not part of `value`. */
  unit: z.string(),
  cells: z.partialRecord(roleSchema, cell),
  target,
  explanation: z.string(),
  weight: z.number().nullable(),
  standards: z.array(reference),
  history: z.array(reference),
  actual: z.string(),
  actualCell: cell.nullable(),
  score: z.number().nullable(),
  deviation: z.string(),
});

export const formReportSchema = z.object({
  id: z.string(),
  kind: kindSchema,
  /** For a blank form what it would be; else the kind itself. */
  of: kindSchema,
  template: z.string(),
  layout: z.string(),
  confidence: z.number().min(0).max(1),
  title: z.string().nullable(),
  year: z.number().int().nullable(),
  range,
  fields: z.array(z.object({ name: z.string(), value: z.string(), cell })),
  indicators: z.array(indicatorReportSchema),
});

export const findingReportSchema = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  category: z.string(),
  /** Form.id; "" for a finding about the sheet. */
  form: z.string(),
  /** The same for the same trouble of the same indicator though rows moved. */
  fingerprint: z.string(),
  cell,
  message: z.string(),
  because: z.string(),
  related: z.array(z.object({ cell, message: z.string() })),
  /** safe: spelling only; review: a person decides. */
  fixes: z.array(z.object({ title: z.string(), kind: z.enum(['safe', 'review']) })),
});

export const sheetReportSchema = z.object({
  name: z.string(),
  forms: z.array(formReportSchema),
  findings: z.array(findingReportSchema),
  suppressed: z.array(z.object({ rule: z.string(), cell, reason: z.string() })),
  /** Neither pass nor finding: what could not be judged, and why. */
  deferred: z.array(z.object({ rule: z.string(), reason: z.string() })),
});

export const fileReportSchema = z.object({
  path: z.string(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  sheets: z.array(sheetReportSchema),
});

const whole = z.number().int().nonnegative();

export const reportSchema = z.object({
  version: z.literal(1),
  tool: z.object({ name: z.literal('jibiao'), version: z.string() }),
  files: z.array(fileReportSchema),
  summary: z.object({ files: whole, forms: whole, indicators: whole, errors: whole, warnings: whole, infos: whole }),
});

export type Report = z.infer<typeof reportSchema>;
export type FileReport = z.infer<typeof fileReportSchema>;
export type SheetReport = z.infer<typeof sheetReportSchema>;
export type FormReport = z.infer<typeof formReportSchema>;
export type IndicatorReport = z.infer<typeof indicatorReportSchema>;
export type FindingReport = z.infer<typeof findingReportSchema>;
