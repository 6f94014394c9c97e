/** Ends a run with its count on a line of its own, in words that any tool can read. */
module.exports = class CountReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numFailedTestSuites }) {
    // A file that could not even be loaded has no tests to count.
    const failed = Math.max(numFailedTests, numFailedTestSuites);
    process.stdout.write(`${numPassedTests} passed, ${failed} failed\n`);
  }
};
