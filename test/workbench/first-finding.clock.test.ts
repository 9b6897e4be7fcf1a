/** How soon the first finding stands in the pane. */
import { firstFindings } from '../support/first-finding';
import { describeWith } from '../support/needs';
import { Bench, serveWorkbench, type Served } from '../support/workbench';

describeWith(['chromium', 'dist/workbench'], 'the first finding', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveWorkbench();
  });
  afterAll(async () => {
    await served.close();
  });

  it('is shown within 300 ms of the host being ready', async () => {
    const bench = await Bench.open(served);
    const times = await firstFindings(bench.page);
    const median = [...times].sort((a, b) => a - b)[2]!;
    console.log(`first finding after ${median.toFixed(0)} ms (median of ${times.map((time) => time.toFixed(0)).join(', ')})`);
    expect(median).toBeLessThan(300);
  });
});
