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

/** What a transformed text depends on, and nothing else: by itself Jest would transform each module again for each of its projects. */
const getCacheKey = (source, filename, { instrument }) =>
  createHash('sha256')
    .update(JSON.stringify([version, options, filename, instrument]))
    .update(source)
    .digest('hex');

// swc instruments nothing, so Jest must do it itself or coverage is empty.
module.exports = { ...createTransformer(options), getCacheKey, canInstrument: false };
