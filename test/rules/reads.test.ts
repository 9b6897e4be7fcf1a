/** A table rule that says what it reads looks at nothing else: a session relies on it. */
import { candidates } from '../../src/recognize';
import { Context, emptyNotes } from '../../src/check/context';
import { sheetForms } from '../../src/check/forms';
import { settingsOf } from '../../src/check/settings';
import type { Form, Indicator } from '../../src/form/schema';
import { rules } from '../../src/rules';
import type { Sheet } from '../../src/sheet/book';
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
        // Its edits expect what stands in their own cells, which the session looks after; other cells are out of reach.
        const { put, report, defer } = new Context(active, sheet, form, settings.frame, emptyNotes());
        const blind = {
          options: active.options,
          frame: settings.frame,
          put,
          report,
          defer,
          textAt: () => { throw new Error('reads a cell'); },
          get sheet(): Sheet { throw new Error('reads the sheet'); },
        };
        rule.check(watched(form, seen), blind as unknown as Context);
        expect([...seen].filter((key) => !always.includes(key) && !(reads as readonly string[]).includes(key))).toEqual([]);
      }
    }
  }
});
