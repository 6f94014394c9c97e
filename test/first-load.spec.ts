import { expect, it } from '@jest/globals';
import { chunksOf } from '../build/first-load.mjs';

it('counts what the first screen imports, each file once, and nothing that is loaded later', () => {
  const manifest = {
    'index.html': {
      file: 'assets/entry.js',
      imports: ['_common.js'],
      dynamicImports: ['home.tsx', 'team.tsx'],
    },
    'home.tsx': { file: 'assets/home.js', imports: ['_common.js', 'index.html'] },
    'team.tsx': { file: 'assets/team.js' },
    '_common.js': { file: 'assets/common.js' },
  };
  expect(chunksOf(manifest, ['index.html', 'home.tsx'])).toEqual([
    'assets/entry.js',
    'assets/common.js',
    'assets/home.js',
  ]);
  expect(() => chunksOf(manifest, ['gone.tsx'])).toThrow('does not know gone.tsx');
});
