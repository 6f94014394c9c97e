import { describe, expect, it } from '@jest/globals';
import { tipHash, type TipContent, type TipWording } from './tip.js';
import { layTipsOver, tipWordingHash, type WrittenTip } from './tip-overlay.js';

const wording = (parts: Partial<TipWording> = {}): TipWording => ({
  title: 'Say when',
  audience: 'everybody',
  thisWeek: 'Name a day.',
  body: 'Mei asked.',
  question: null,
  sources: [],
  ...parts,
});
const file = (slug: string, order: number, parts: Partial<TipWording> = {}): TipContent => {
  const tip = { slug, order, ...wording(parts) };
  return { ...tip, hash: tipHash(tip) };
};
const written = (slug: string, parts: Partial<WrittenTip> = {}): WrittenTip => ({
  id: 7,
  slug,
  published: wording({ body: 'Better.' }),
  isWithdrawn: false,
  folderHash: null,
  ...parts,
});
const places = (tips: TipContent[]) => tips.map(({ slug, order, body }) => [slug, order, body]);

describe('tips written in the browser', () => {
  const folder = [file('ask', 1), file('thank', 2)];
  const folderHash = tipWordingHash(wording());

  it('stand in the place of the file of their name', () => {
    const { tips, conflicts } = layTipsOver(folder, [written('thank', { folderHash })]);
    expect(places(tips)).toEqual([
      ['ask', 1, 'Mei asked.'],
      ['thank', 2, 'Better.'],
    ]);
    expect(conflicts).toEqual([]);
  });

  it('stand behind all files where there is none, or where they are for others than it', () => {
    const other = written('ask', { published: wording({ audience: 'customer-facing' }), folderHash });
    const { tips } = layTipsOver(folder, [other, written('new', { id: 9 })]);
    expect(places(tips)).toEqual([
      ['thank', 2, 'Mei asked.'],
      ['ask', 107, 'Mei asked.'],
      ['new', 109, 'Better.'],
    ]);
  });

  it('are a conflict once the file says something else, and none where it only moves', () => {
    const tip = written('thank', { folderHash });
    const moved = [file('ask', 2), file('thank', 1)];
    expect(layTipsOver(moved, [tip]).conflicts).toEqual([]);
    const changed = [file('ask', 1), file('thank', 2, { title: 'Thanks' })];
    expect(layTipsOver(changed, [tip])).toMatchObject({ conflicts: ['thank'] });
    expect(places(layTipsOver(changed, [tip]).tips)[1]).toEqual(['thank', 2, 'Better.']);
    expect(layTipsOver([file('ask', 1)], [tip]).conflicts).toEqual(['thank']);
  });

  it('leave the word to the folder that says the same, and take away what was withdrawn', () => {
    const said = written('thank', { published: wording(), folderHash: 'before' });
    expect(layTipsOver(folder, [said])).toEqual({ tips: folder, conflicts: [], takenOver: ['thank'] });
    const gone = written('thank', { published: null, isWithdrawn: true, folderHash });
    expect(places(layTipsOver(folder, [gone]).tips)).toEqual([['ask', 1, 'Mei asked.']]);
  });

  it('are nothing while they are only a draft', () => {
    expect(layTipsOver(folder, [written('new', { published: null })]).tips).toEqual(folder);
  });
});
