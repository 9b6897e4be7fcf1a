/** A template of one's own as a JSON text. What comes from a file is not trusted: it is refused with the place and the reason. */
import { z } from 'zod';
import { MAX_COLUMNS, MAX_ROWS } from '../sheet/address';
import { bookFromJson, bookToJson, type BookJson } from '../sheet/json';
import { templateFromBook, type OwnTemplate, type ReadTemplate } from './own-template';
import type { ReasonKey } from './reasons';

const row = z.int().min(0).max(MAX_ROWS - 1);
const col = z.int().min(0).max(MAX_COLUMNS - 1);
const range = z.object({ top: row, left: col, bottom: row, right: col });
const text = z.string().max(32_767);
const cell = z.object({
  value: z.union([text, z.number(), z.boolean(), z.object({ error: text }), z.null()]),
  text: text.optional(),
  formula: text.optional(),
  style: z.int().min(0).optional(),
});
const sizes = z.array(z.tuple([z.int().min(0), z.object({ size: z.number().min(0).max(500).optional(), hidden: z.boolean().optional() })]));
const sheet = z.object({
  id: z.string().min(1),
  name: z.string().min(1).max(31),
  rows: z.array(z.union([z.array(z.union([cell, z.null()])), z.null()])).max(2_000),
  merges: z.array(range),
  validations: z.array(z.looseObject({ ranges: z.array(range), type: z.string() })),
  notes: z.array(z.object({ at: z.object({ row, col }), author: z.string(), text })),
  rowSizes: sizes,
  columnSizes: sizes,
  view: z.looseObject({}),
});
const fileSchema = z.object({
  format: z.literal('jibiao-template'),
  version: z.literal(1),
  name: z.string().trim().min(1).max(60),
  book: z.object({ sheets: z.array(sheet).length(1), styles: z.array(z.looseObject({})) }),
});

/** What a person is told of a place that is not as it should be. */
const reasons: Readonly<Record<string, ReasonKey>> = { format: 'not-template', version: 'newer', name: 'bad-name' };

export function writeTemplateJson({ name, book }: OwnTemplate): string {
  return `${JSON.stringify({ format: 'jibiao-template', version: 1, name, book: bookToJson(book) })}\n`;
}

/** A template out of JSON, or the place and the reason why not. */
export function readTemplateJson(json: string): ReadTemplate {
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, place: '', reason: { key: 'not-json' } };
  }
  const parsed = fileSchema.safeParse(data);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.map(String) ?? [];
    return { ok: false, place: path.join('.'), reason: { key: reasons[path[0] ?? 'format'] ?? 'not-whole' } };
  }
  const { name, book } = parsed.data;
  // The schema has looked at every part that is read; only the looks are taken as they are.
  return templateFromBook(bookFromJson({ ...book, names: [], sheets: book.sheets.map((one) => ({ ...one, visibility: 'visible' as const })) } as BookJson), name);
}
