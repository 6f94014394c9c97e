const { appendFileSync } = require('node:fs');

/** Ends a run with its count in words that any tool can read; under `npm test` the counts of all runners make one line. */
exports.tellCounts = function tellCounts(passed, failed) {
  if (process.env.COUNTS_FILE) appendFileSync(process.env.COUNTS_FILE, `${passed} ${failed}\n`);
  else process.stdout.write(`${passed} passed, ${failed} failed\n`);
};
