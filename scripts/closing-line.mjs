// Jest reporter: says what was skipped and how to get it, then closes with "N passed, N failed, N skipped".
// A skipped suite explains itself by a title that ends in [needs …] (test/support/needs.ts).
export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const skipped = new Map();
    for (const file of results.testResults) {
      for (const test of file.testResults.filter((one) => one.status === 'pending' || one.status === 'todo')) {
        const need = /\[needs (.+?)\]/.exec(test.fullName)?.[1] ?? 'skipped by the test itself';
        skipped.set(need, (skipped.get(need) ?? 0) + 1);
      }
    }
    for (const [need, count] of skipped) process.stdout.write(`SKIPPED ${count} test${count === 1 ? '' : 's'}: ${need}\n`);
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const pending = results.numPendingTests + results.numTodoTests;
    process.stdout.write(`${results.numPassedTests} passed, ${failed} failed, ${pending} skipped\n`);
  }
}
