/** The pages are what library and templates say. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { libraryPage } from '../../scripts/docs/library-page';
import { templatePage } from '../../scripts/docs/template-page';
import { sectors } from '../../src/library/sectors';
import { templates } from '../../src/library/templates';

test.each([
  ['docs/library.html', () => libraryPage(sectors)],
  ['docs/templates.md', () => templatePage(templates)],
])('%s is current (npm run docs)', (file, write) => {
  expect(readFileSync(resolve(__dirname, '../..', file), 'utf8')).toBe(write());
});
