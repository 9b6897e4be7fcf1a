/** What the tool keeps inside a workbook, as one schema. It is data from a file: bounded, and never trusted further. */
import { z } from 'zod';

const line = (length: number) => z.string().max(length);

/** A finding, or with no fingerprint a whole rule, that somebody set aside, and why. */
export const ignoreSchema = z.object({
  rule: line(100).min(1),
  fingerprint: line(500).optional(),
  /** Whose finding it was, in words for the user: 产出指标/数量指标/培训人数. */
  identity: line(500).optional(),
  reason: line(2_000),
  /** When, as ISO date-time. */
  at: line(40).optional(),
});

/** What a person said the columns of a table are. The table is known again by its header texts. */
export const mappingSchema = z.object({
  sheet: line(100),
  /** Squeezed header texts from left to right. */
  header: z.array(line(500)).max(500),
  /** How many rows the head has; absent = 1. */
  rows: z.number().int().min(1).max(4).optional(),
  /** Role of each column, named as in the form's schema. */
  roles: z.array(line(50)).max(500),
  at: line(40).optional(),
});

export const storeSchema = z.object({
  version: z.literal(1),
  ignored: z.array(ignoreSchema).max(20_000).default([]),
  mappings: z.array(mappingSchema).max(1_000).default([]),
  preset: line(100).optional(),
});

export type Store = z.infer<typeof storeSchema>;
