import counts from './counts.cjs';

/** Counts Playwright's tests. */
export default class BrowserCountReporter {
  passed = 0;
  failed = 0;

  onTestEnd(test, result) {
    if (result.status === 'passed') this.passed++;
    else if (result.status !== 'skipped') this.failed++;
  }

  onEnd({ status }) {
    // A run that could not even begin has no tests to count.
    counts.tellCounts(this.passed, status === 'passed' ? this.failed : Math.max(this.failed, 1));
  }
}
