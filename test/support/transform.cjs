// Jest runs CommonJS here (its ESM mode trips over packages that require ESM ones): swc turns our TypeScript and every ESM package into it.
const { createHash } = require('node:crypto');
const { version } = require('@swc/core');
const { createTransformer } = require('@swc/jest');

const options = {
  swcrc: false,
  sourceMaps: 'inline',
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
};

// Nobody steps through a package, and the map of one is three times its text, which every share of the suite would read.
const isOurs = (filename) => !filename.includes('/node_modules/');

/** What a transformed text depends on, and nothing else: by itself Jest would transform each module again for each of its projects. */
const getCacheKey = (source, filename, { instrument }) =>
  createHash('sha256')
    .update(JSON.stringify([version, options, isOurs(filename), filename, instrument]))
    .update(source)
    .digest('hex');

// swc instruments nothing, so Jest must do it itself or coverage is empty.
const withMaps = createTransformer(options);
const withoutMaps = createTransformer({ ...options, sourceMaps: false });

module.exports = {
  ...withMaps,
  process: (source, filename, settings) =>
    (isOurs(filename) ? withMaps : withoutMaps).process(source, filename, settings),
  getCacheKey,
  canInstrument: false,
};
