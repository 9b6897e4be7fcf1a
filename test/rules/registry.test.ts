/** What every rule must have, and the names that others rely on. */
import { rules } from '../../src/rules';
import { optionTroubles } from '../../src/rules/options';
import { ruleFolders } from '../../scripts/docs/index-file';

/** Published names: they may be added to, never renamed. */
const published = `
layout/ unrecognized missing-column repeated-page split-cell column-drift conflicting-repeat junk-row broken-text nonstandard-header hidden-content formula-error
field/ missing duplicate-unit goal-copy no-calculation placeholder
target/ missing missing-comparator missing-unit duplicate-unit unit-in-name unit-mismatch unit-only noncanonical-symbol unquantified hedged placeholder impossible wrong-direction inverted-frequency extra-text outside-period ocr-suspect below-history money-as-quantity double-comparator sign-on-qualitative multiple autoformat-damage trivial no-base forbidden-character ratio-without-percent
indicator/ missing-name name-is-target duplicate misclassified all-same-values
hierarchy/ missing-level1 missing-level2 unknown-level parent-mismatch empty-level2 incomplete weight-sum evaluation-frame mixed-frames
source/ missing weak boilerplate missing-remark satisfaction-without-survey
consistency/ budget-sum money-unit quantity-price cost-over-budget region-sum parts year stale-year narrative-missing-indicator narrative-differs explanation-differs foreign-name chain
evaluation/ score-sum score-over-weight actual-copies-target unmet-full-score missing-deviation-reason execution-rate execution-gap over-fulfilled
disclosure/ personal-data
suppression/ unused`
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [folder = '', ...names] = line.split(' ');
    return names.map((name) => folder + name);
  });

test('every published rule is there', () => {
  const names = new Set(rules.map(({ name }) => name));
  expect(published.filter((name) => !names.has(name))).toEqual([]);
});

test('names are unique and each lies in its folder', () => {
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  for (const { name } of rules) expect(ruleFolders).toContain(name.split('/')[0]);
});

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
  test('names its basis', () => {
    expect(rule.sources.length).toBeGreaterThan(0);
    expect(rule.sources.every(({ basis }) => basis.length > 0)).toBe(true);
  });

  test('speaks both languages alike', () => {
    const { zh, en } = rule.texts;
    expect(zh.title.length).toBeLessThanOrEqual(24);
    expect(zh.why).not.toBe('');
    expect(en.why).not.toBe('');
    expect(Object.keys(en.messages)).toEqual(Object.keys(zh.messages));
    expect(Object.keys(en.fixes ?? {})).toEqual(Object.keys(zh.fixes ?? {}));
    // {placeInEnglish} is {place} where its words are not those of the document.
    const spoken = (message = ''): string[] => placeholders(message.replaceAll('InEnglish}', '}'));
    for (const [key, message] of Object.entries(zh.messages)) expect(placeholders(message)).toEqual(expect.arrayContaining(spoken(en.messages[key])));
    expect(Object.values(en.messages).join('').replace(/[‘“][^’”]*[’”]/g, '')).not.toMatch(/[，。；]/);
  });

  test('shows what is wrong and what is right', () => {
    expect(rule.wrong.length).toBeGreaterThan(0);
    expect(rule.right.length).toBeGreaterThan(0);
    expect(rule.wrong.every(({ expect: cells = [] }) => cells.length > 0)).toBe(true);
  });

  test('its defaults are options that it accepts', () => {
    if (rule.options === undefined) return;
    expect(optionTroubles(rule.options, rule.defaults)).toEqual([]);
    expect(Object.keys(rule.defaults ?? {})).toEqual(Object.keys(rule.options));
  });
});

function placeholders(text: string): string[] {
  return (text.match(/\{\w+\}/g) ?? []).sort();
}
