import { diagnoseWps } from '../../src/host/wps/diagnose';
import { builds, etSeat } from './fake-et/seat';

describe('诊断 in WPS', () => {
  it.each(Object.entries(builds))('%s: tells what some fifty calls come to, and leaves the workbook as it was', async (_title, build) => {
    const { et } = etSeat(build);
    const before = et.live.book.sheets;
    const front = et.active;
    const { outcomes, cleaned, program } = await diagnoseWps({ now: () => 0, engine: 'test' });
    expect(outcomes.length).toBeGreaterThanOrEqual(40);
    expect(new Set(outcomes.map(({ name }) => name)).size).toBe(outcomes.length);
    expect(cleaned).toBe(true);
    expect(et.live.book.sheets).toEqual(before);
    expect([et.active, et.EnableEvents, et.DisplayAlerts, et.prompts]).toEqual([front, true, true, []]);
    expect(program['engine']).toBe('test');
    // What Node lacks, what ET itself throws at, and what this build lacks.
    const usual = ['program/local-storage', 'program/missing-sheet', 'validation/none', 'notes/twice'];
    const lacking = build.formats === false ? ['flags/formula', 'flags/delete'] : [];
    expect(outcomes.filter(({ error }) => error !== undefined).map(({ name }) => name).sort()).toEqual([...usual, ...lacking].sort());
    const told = (name: string) => outcomes.find((one) => one.name === name)?.result;
    expect(told('shape/one-cell')).toBeNull();
    expect(told('entry/as-text')).toMatchObject({ value: '00123' });
    // A build that tells of everything still tells of the probes before.
    expect(told('events/own-write')).toEqual(build.events === false ? 'no ApiEvent' : build.loud ? expect.arrayContaining(['K1', 'K2']) : ['K1']);
  });
});
