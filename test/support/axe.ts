/** What axe finds in the pane, serious and lesser alike; Tabster's dummies are its own business. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Bench } from './workbench';

const source = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

export async function axeFindings(bench: Bench): Promise<string[]> {
  await bench.page.evaluate(source);
  return bench.page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (context: object) => Promise<AxeResults> } };
    const { violations } = await axe.run({ include: ['aside[aria-label=绩标]'], exclude: ['[data-tabster-dummy]'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}
