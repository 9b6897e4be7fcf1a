import { knownNames } from '../../src/check/known-names';
import { frameOf, settingsOf } from '../../src/check/settings';
import { loadConfig } from '../../src/config/load';
import type { Config } from '../../src/config/schema';
import { rules } from '../../src/rules/index';
import { messages } from '../../src/taskpane/messages';
import { demandedOf, linesOf, optionValue, totalsOf, usualSeverity, withLocal, withOption, withPart, withSeverity } from '../../src/taskpane/settings/office';

const gap = rules.find(({ name }) => name === 'evaluation/execution-gap')!;

/** What the pane makes is what the command line reads. */
const reread = (config: Config) => loadConfig(JSON.stringify(config), knownNames);

describe('settings of an office', () => {
  it('write down only what is not as usual', () => {
    const off = withSeverity({}, gap.name, 'off');
    expect(off).toEqual({ rules: { [gap.name]: 'off' } });
    const both = withOption(off, gap.name, 'rate', 80);
    expect(both).toEqual({ rules: { [gap.name]: { severity: 'off', options: { rate: 80 } } } });
    expect(withSeverity(withOption(both, gap.name, 'rate', undefined), gap.name, undefined)).toEqual({});
    for (const config of [off, both]) expect(reread(config)).toEqual({ config });
  });

  it('take effect in a check', () => {
    const active = (config: Config) => settingsOf({ config }).rules.find(({ rule }) => rule === gap);
    expect(active(withOption({}, gap.name, 'rate', 80))?.options).toMatchObject({ rate: 80 });
    expect(active(withSeverity({}, gap.name, 'off'))).toBeUndefined();
    expect(optionValue({}, gap, 'rate')).toBe(60);
    expect(usualSeverity(gap, frameOf({}))).toBe(gap.severity);
  });

  it('lay 本地口径 over the preset, part by part', () => {
    const config = withLocal(withPart({}, 'local', { name: '本县', version: '1' }), { basis: ['青财绩〔2024〕3号'], demanded: ['数量', '效益', '满意度'] });
    expect(reread(config)).toEqual({ config });
    const frame = frameOf({ config });
    expect(frame).toMatchObject({ title: '本县', version: '1', sources: [{ basis: '青财绩〔2024〕3号', verified: true }] });
    expect(demandedOf(frame)).toEqual(['数量', '效益', '满意度']);
    expect(withLocal(config, { basis: undefined }).local).not.toHaveProperty('basis');
  });

  it('are read from what people write', () => {
    expect(linesOf(' 群众认可\n\n群众认可 \n达标')).toEqual(['群众认可', '达标']);
    expect(['90、100', '100', '九十', '-1', ''].map(totalsOf)).toEqual([[90, 100], [100], undefined, undefined, []]);
  });

  it('have words for every group and option of the rules', () => {
    for (const { office } of Object.values(messages)) {
      for (const { name, options } of rules) {
        expect(office.groups).toHaveProperty([name.slice(0, name.indexOf('/'))]);
        for (const option of Object.keys(options ?? {})) expect(office.options).toHaveProperty([option]);
      }
    }
  });
});
