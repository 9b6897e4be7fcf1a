import { readFileSync } from 'node:fs';
import path from 'node:path';
import { schemaFiles } from '../../scripts/docs/schemas';

test.each(Object.entries(schemaFiles()))('docs/%s is current (npm run docs)', (name, text) => {
  expect(readFileSync(path.resolve('docs', name), 'utf8')).toBe(text);
});
