// Jest runs CommonJS here (its ESM mode trips over packages that require ESM ones): swc turns our TypeScript and every ESM package into it.
const { createTransformer } = require('@swc/jest');

const transformer = createTransformer({
  swcrc: false,
  sourceMaps: 'inline',
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
});

// swc instruments nothing, so Jest must do it itself or coverage is empty.
module.exports = { ...transformer, canInstrument: false };
