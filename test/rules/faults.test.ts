/** Faults put into clean forms are found, at their cell, by the rule that is there for them. */
import { checkBook } from '../../src/check/check';
import { bookOf } from '../../src/sheet/build';
import { cleanLayoutIds, generateForm } from '../generate';
import { fieldInjectors } from '../generate/injectors/field';
import type { Injector } from '../generate/injectors/injector';
import { sourceInjectors } from '../generate/injectors/source';
import { targetInjectors } from '../generate/injectors/target';
import { random } from '../generate/random';
import { rules } from '../../src/rules';

const injectors: Readonly<Record<string, Injector>> = { ...targetInjectors, ...sourceInjectors, ...fieldInjectors };
const wanted = 20;
const seeds = 200;

test.each(Object.entries(injectors))('%s', (name, inject) => {
  const missed: string[] = [];
  let tried = 0;
  for (let seed = 1; seed <= seeds && tried < wanted; seed += 1) {
    const form = generateForm(seed, { clean: true, layout: cleanLayoutIds[seed % cleanLayoutIds.length]! });
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

test('every target, source and field rule has a fault of its own', () => {
  const mine = rules.map(({ name }) => name).filter((name) => /^(?:target|source|field)\//.test(name));
  expect(mine.filter((name) => !(name in injectors))).toEqual([]);
});
