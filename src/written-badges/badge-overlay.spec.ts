import { expect, it } from '@jest/globals';
import { badgeContentFiles, badgeTextHash, layBadgesOver, type WrittenBadge } from './badge-overlay.js';

const text = (words: string, isWithdrawn = false) => ({ text: words, svg: '<svg/>', isWithdrawn });
const folder = [...badgeContentFiles('kind', text('folder')), ...badgeContentFiles('calm', text('calm'))];
const FOLDER = badgeTextHash(text('folder'));
function written(words: string, folderHash: string | null, isWithdrawn = false): WrittenBadge {
  const badge = text(words, isWithdrawn);
  return { slug: 'kind', ...badge, hash: badgeTextHash(badge), folderHash };
}
const laid = (badge: WrittenBadge) => {
  const { files, conflicts, takenOver } = layBadgesOver(folder, [badge]);
  const said = files.find(({ path }) => path === 'badges/kind.md')?.text ?? null;
  return { said, count: files.length, conflicts, takenOver };
};

it.each([
  [
    'stands in place of the folder’s',
    written('mine', FOLDER),
    { said: 'mine', count: 4, conflicts: [], takenOver: [] },
  ],
  [
    'is a conflict where the folder has changed',
    written('mine', 'other'),
    { said: 'mine', count: 4, conflicts: ['kind'], takenOver: [] },
  ],
  [
    'is the folder’s where that says the same',
    written('folder', 'other'),
    { said: 'folder', count: 4, conflicts: [], takenOver: ['kind'] },
  ],
  [
    'is gone once it was withdrawn',
    written('folder', FOLDER, true),
    { said: null, count: 2, conflicts: [], takenOver: [] },
  ],
])('a written badge %s', (_, badge, expected) => {
  expect(laid(badge)).toEqual(expected);
});
