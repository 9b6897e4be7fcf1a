import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { schemaFiles } from '../../scripts/docs/schemas';
import { report } from '../../src/report';
import { checked, plain, unreadable } from './results-fixture';

test.each(Object.entries(schemaFiles()))('docs/%s is current (npm run docs)', (name, text) => {
  expect(readFileSync(path.resolve('docs', name), 'utf8')).toBe(text);
});

test('the published schema accepts a report and refuses another', () => {
  const published = z.fromJSONSchema(JSON.parse(schemaFiles()['report.schema.json']!) as Parameters<typeof z.fromJSONSchema>[0]);
  const written = JSON.parse(report([checked, unreadable], 'json', plain)) as object;
  expect(published.safeParse(written).error).toBeUndefined();
  expect(published.safeParse({ ...written, version: 2 }).success).toBe(false);
});
