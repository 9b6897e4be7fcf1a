/** The published JSON Schemas, by the file of docs/ that holds them. */
import { z } from 'zod';
import { configJsonSchema } from '../../src/config/schema';
import { reportSchema } from '../../src/report/schema';

const text = (schema: unknown) => `${JSON.stringify(schema, null, 2)}\n`;

export function schemaFiles(): Readonly<Record<string, string>> {
  return {
    'report.schema.json': text(z.toJSONSchema(reportSchema, { reused: 'ref' })),
    'config.schema.json': text(configJsonSchema()),
  };
}
