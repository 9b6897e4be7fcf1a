// Jest reporter: says what was skipped and how to get it, then closes with "N passed, N failed, N skipped".
// A skipped suite explains itself by a title that ends in [needs …] (test/support/needs.ts).
import { writeSync } from 'node:fs';

export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const skipped = new Map();
    for (const file of results.testResults) {
      for (const test of file.testResults.filter((one) => one.status === 'pending' || one.status === 'todo')) {
        const need = /\[needs (.+?)\]/.exec(test.fullName)?.[1] ?? 'skipped by the test itself';
        skipped.set(need, (skipped.get(need) ?? 0) + 1);
      }
    }
    const lines = [...skipped].map(([need, count]) => `SKIPPED ${count} test${count === 1 ? '' : 's'}: ${need}`);
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const pending = results.numPendingTests + results.numTodoTests;
    lines.push(`${results.numPassedTests} passed, ${failed} failed, ${pending} skipped`);
    // Jest prints its own summary after every reporter: only the exit comes later.
    process.once('exit', () => writeSync(1, `${lines.join('\n')}\n`));
  }
}
