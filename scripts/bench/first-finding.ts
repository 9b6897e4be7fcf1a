/** The first finding on the screen of the built workbench, in a real Chromium. */
import { firstFindings } from '../../test/support/first-finding';
import { missing } from '../../test/support/needs';
import { Bench, serveWorkbench } from '../../test/support/workbench';
import { atMost, quantile, type Line } from './measure';

export async function firstFinding(): Promise<Line[]> {
  const what = 'first finding on screen, seed-size form';
  const how = missing('chromium', 'dist/workbench');
  if (how !== undefined) return [{ what, figure: `skipped: needs ${how}`, budget: '' }];
  const served = await serveWorkbench();
  try {
    const { page } = await Bench.open(served);
    return [atMost(what, quantile(await firstFindings(page), 0.5), 300, ' ms')];
  } finally {
    await served.close();
  }
}
