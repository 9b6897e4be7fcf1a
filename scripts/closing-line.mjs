// Jest reporter: says what was skipped and how to get it, then closes with "N passed, N failed, N skipped". Where
// TALLY names a file, the counts go there instead, for whoever adds several runs up (scripts/test.mjs).
// A skipped suite explains itself by a title that ends in [needs …] (test/support/needs.ts).
import { writeFileSync, writeSync } from 'node:fs';

/** The closing lines of runs, each as `{ passed, failed, skipped: [[need, count], …] }`. */
export function closingLines(tallies) {
  const skipped = new Map();
  for (const [need, count] of tallies.flatMap((tally) => tally.skipped)) skipped.set(need, (skipped.get(need) ?? 0) + count);
  const sum = (counts) => counts.reduce((total, count) => total + count, 0);
  const reasons = [...skipped].map(([need, count]) => `SKIPPED ${count} test${count === 1 ? '' : 's'}: ${need}\n`);
  const [passed, failed] = ['passed', 'failed'].map((key) => sum(tallies.map((tally) => tally[key])));
  return `${reasons.join('')}${passed} passed, ${failed} failed, ${sum([...skipped.values()])} skipped\n`;
}

export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const tests = results.testResults.flatMap((file) => file.testResults);
    const skipped = tests.filter(({ status }) => status === 'pending' || status === 'todo');
    const tally = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: skipped.map(({ fullName }) => [/\[needs (.+?)\]/.exec(fullName)?.[1] ?? 'skipped by the test itself', 1]),
    };
    if (process.env.TALLY) writeFileSync(process.env.TALLY, JSON.stringify(tally));
    // Jest prints its own summary after every reporter: only the exit comes later.
    else process.once('exit', () => writeSync(1, closingLines([tally])));
  }
}
