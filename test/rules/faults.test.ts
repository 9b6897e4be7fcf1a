/** Faults put into clean forms are found, at their cell, by the rule that is there for them. */
import { checkBook } from '../../src/check/check';
import { bookOf } from '../../src/sheet/build';
import { cleanLayoutIds, generateForm } from '../generate';
import { consistencyInjectors, changedAtEvaluation } from '../generate/injectors/consistency';
import { disclosureInjectors } from '../generate/injectors/disclosure';
import { evaluationInjectors } from '../generate/injectors/evaluation';
import { fieldInjectors } from '../generate/injectors/field';
import { hierarchyInjectors } from '../generate/injectors/hierarchy';
import { indicatorInjectors } from '../generate/injectors/indicator';
import type { Injector } from '../generate/injectors/injector';
import { layoutInjectors } from '../generate/injectors/layout';
import { sourceInjectors } from '../generate/injectors/source';
import { targetInjectors } from '../generate/injectors/target';
import { random } from '../generate/random';
import { rules } from '../../src/rules';

const injectors: Readonly<Record<string, Injector>> = {
  ...targetInjectors,
  ...sourceInjectors,
  ...fieldInjectors,
  ...layoutInjectors,
  ...indicatorInjectors,
  ...hierarchyInjectors,
  ...consistencyInjectors,
  ...evaluationInjectors,
  ...disclosureInjectors,
};
/** What takes several sheets, or the engine itself, to find. */
const elsewhere = ['consistency/chain', 'suppression/unused'];
const wanted = 20;
const seeds = 200;

/** One clean form a seed, whichever rule it is spoilt for. */
const clean = new Map<number, ReturnType<typeof generateForm>>();
function cleanForm(seed: number): ReturnType<typeof generateForm> {
  const form = clean.get(seed) ?? generateForm(seed, { clean: true, layout: cleanLayoutIds[seed % cleanLayoutIds.length]! });
  clean.set(seed, form);
  return form;
}

test.each(Object.entries(injectors))('%s', (name, inject) => {
  const missed: string[] = [];
  let tried = 0;
  for (let seed = 1; seed <= seeds && tried < wanted; seed += 1) {
    const form = cleanForm(seed);
    const spoilt = inject(form, random(seed));
    if (spoilt === undefined) continue;
    tried += 1;
    const found = checkBook(bookOf(spoilt.sheet), { only: [name] }).flatMap(({ findings }) => findings);
    // A fault of the whole form is told at its title.
    if (!found.some(({ cell }) => cell.row === spoilt.cell.row && cell.col === spoilt.cell.col)) {
      missed.push(`${form.layout} ${String(seed)} ${JSON.stringify(spoilt.cell)}: ${found.map(({ message }) => message).join(' ')}`);
    }
  }
  expect(tried).toBe(wanted);
  expect(missed.length / tried <= 0.05 ? [] : missed).toEqual([]);
});

test('consistency/chain', () => {
  const spoilt = Array.from({ length: seeds }, (_, seed) => changedAtEvaluation(seed + 1)).flatMap((one) => one ?? []);
  const missed = spoilt.slice(0, wanted).filter(({ sheets, cell }) => {
    const found = checkBook(bookOf(...sheets), { only: ['consistency/chain'] })[1]?.findings ?? [];
    return !found.some((finding) => finding.cell.row === cell.row && finding.cell.col === cell.col);
  });
  expect(spoilt.length).toBeGreaterThanOrEqual(wanted);
  expect(missed.length / wanted).toBeLessThanOrEqual(0.05);
});

test('every rule has a fault of its own', () => {
  expect(rules.map(({ name }) => name).filter((name) => !(name in injectors) && !elsewhere.includes(name))).toEqual([]);
});
