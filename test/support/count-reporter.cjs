const { tellCounts } = require('./counts.cjs');

/** Counts Jest's tests. */
module.exports = class CountReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numFailedTestSuites }) {
    // A file that could not even be loaded has no tests to count.
    tellCounts(numPassedTests, Math.max(numFailedTests, numFailedTestSuites));
  }
};
