const { default: Sequencer } = require('@jest/test-sequencer');

// The shares of the end-to-end suite take minutes each, a unit spec a second: begun last, a share would run alone while the other core idles.
const ORDER = ['server', 'sqlite', 'unit'];
const placeOf = ({ context }) => ORDER.indexOf(context.config.displayName.name);

/** The order of test files: projects of long files first, within a project as Jest has it. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
};
