import { expect, it } from '@jest/globals';
import { checkContent } from '../content-files/content-check.js';
import { readContentFolder } from '../content-files/content-folder.js';

it('ships at least five that need two people of other departments', async () => {
  const files = (await readContentFolder('content')) ?? [];
  const { badges, mistakes } = checkContent(files);
  expect(mistakes).toEqual([]);
  const byOthers = badges.filter(
    ({ criterion }) =>
      criterion.kind === 'kudos-received' && criterion.colleagues >= 2 && criterion.departments >= 2,
  );
  expect([badges.length, byOthers.length]).toEqual([12, 5]);
});
