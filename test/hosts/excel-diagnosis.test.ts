import type { Diagnosis } from '../../src/host/diagnosis';
import { diagnoseExcel } from '../../src/host/excel/diagnose';
import type { Profile } from './fake-excel/excel';
import { excelSeat } from './fake-excel/seat';

async function diagnosed(profile: Profile): Promise<{ readonly diagnosis: Diagnosis; readonly before: unknown; readonly after: unknown; readonly kept: number }> {
  const { excel } = await excelSeat(profile);
  const before = excel.live.book.sheets;
  const diagnosis = await diagnoseExcel({ now: () => 0, engine: 'test' });
  return { diagnosis, before, after: excel.live.book.sheets, kept: excel.wire.counts.kept };
}

describe('诊断 in Excel', () => {
  it('tells what some forty calls come to, and leaves the workbook as it was', async () => {
    const { diagnosis, before, after, kept } = await diagnosed('web');
    expect(diagnosis.outcomes.length).toBeGreaterThanOrEqual(40);
    expect(new Set(diagnosis.outcomes.map(({ name }) => name)).size).toBe(diagnosis.outcomes.length);
    expect(diagnosis.cleaned).toBe(true);
    expect(after).toEqual(before);
    expect(kept).toBe(0);
    // What the fake or Node lacks says so and does not stop the rest.
    expect(diagnosis.outcomes.filter(({ error }) => error !== undefined).map(({ name }) => name)).toEqual(['client/local-storage', 'values/size-differs', 'merge/covered-cell', 'notes/add', 'protection/write']);
    expect(diagnosis.outcomes.find(({ name }) => name === 'values/apostrophe')?.result).toMatchObject({ values: [['00123']] });
    expect(JSON.parse(JSON.stringify(diagnosis))).toEqual(diagnosis);
  });
});
