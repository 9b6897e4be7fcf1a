/** A table rule that says what it reads looks at nothing else: a session relies on it. */
import { candidates } from '../../src/recognize';
import { Context, emptyNotes } from '../../src/check/context';
import { sheetForms } from '../../src/check/forms';
import { settingsOf } from '../../src/check/settings';
import type { Form, Indicator } from '../../src/form/schema';
import { rules } from '../../src/rules';
import { exampleBook } from './example-book';

const always = ['id', 'indicators', 'name', 'level1', 'level2', 'cells', 'row', 'kind', 'titleCell', 'range'];

/** Notes every property that is asked of the form and its indicators. */
function watched(form: Form, seen: Set<string>): Form {
  const watch = <T extends object>(object: T): T =>
    new Proxy(object, {
      get(target, key, receiver) {
        if (typeof key === 'string') seen.add(key);
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
  const indicators: Indicator[] = form.indicators.map(watch);
  return watch({ ...form, indicators });
}

const saying = rules.flatMap((rule) => (rule.cost === 'table' && rule.reads !== undefined ? [[rule.name, rule, rule.reads] as const] : []));

test.each(saying)('%s', (name, rule, reads) => {
  for (const example of [...rule.wrong, ...rule.right]) {
    const settings = settingsOf({ only: [name], preset: example.preset });
    const [active] = settings.rules;
    if (active === undefined) continue;
    for (const sheet of exampleBook(example).sheets) {
      for (const form of sheetForms(sheet, candidates(sheet)).forms) {
        const seen = new Set<string>();
        // Cells are noted as the rule asks for them, so that only the form is watched here.
        rule.check(watched(form, seen), new Context(active, sheet, form, settings.frame, { notes: emptyNotes(), indicator: undefined }));
        const said = new Set<string>([...always, ...reads.filter((reading) => typeof reading === 'string')]);
        for (const reading of reads) if (typeof reading === 'function') watched(form, said).indicators.forEach(reading);
        expect([...seen].filter((key) => !said.has(key))).toEqual([]);
      }
    }
  }
});
