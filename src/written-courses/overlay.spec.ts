import { describe, expect, it } from '@jest/globals';
import { type ContentFile, contentFile } from '../content-files/content-folder.js';
import { courseHash } from '../content-files/course-folder.js';
import { layOver, type WrittenCourse } from './overlay.js';

const file = (slug: string, text: string): ContentFile =>
  contentFile(`courses/${slug}/course.md`, Buffer.from(text));
const hashOf = (slug: string, text: string) => courseHash(slug, [file(slug, text)]);
const written = (slug: string, text: string, over: string | null): WrittenCourse => ({
  slug,
  hash: hashOf(slug, text),
  folderHash: over === null ? null : hashOf(slug, over),
  files: [file(slug, text)],
});
const textsOf = (files: readonly ContentFile[]) => files.map(({ text }) => text);

describe('what was written in the browser', () => {
  it('stands in place of the folder’s course, beside what is the folder’s', () => {
    const folder = [file('a', 'old'), file('b', 'other'), contentFile('tips/x.md', Buffer.from('tip'))];
    const laid = layOver(folder, [written('a', 'new', 'old')]);
    expect(textsOf(laid.files)).toEqual(['other', 'tip', 'new']);
    expect(laid).toMatchObject({ written: ['a'], conflicts: [], takenOver: [] });
  });

  it('may be a course that the folder never had', () => {
    const laid = layOver([file('b', 'other')], [written('a', 'new', null)]);
    expect(textsOf(laid.files)).toEqual(['other', 'new']);
    expect(laid.conflicts).toEqual([]);
  });

  it.each<[string, ContentFile[], WrittenCourse]>([
    ['the folder has changed as well', [file('a', 'newer')], written('a', 'new', 'old')],
    ['the folder has lost the course', [], written('a', 'new', 'old')],
    ['the folder has got a course of the same name', [file('a', 'theirs')], written('a', 'new', null)],
  ])('is in conflict, and stays published, where %s', (_, folder, course) => {
    const laid = layOver(folder, [course]);
    expect(laid.conflicts).toEqual(['a']);
    expect(textsOf(laid.files)).toEqual(['new']);
  });

  it('is taken over by a folder that says the same', () => {
    const laid = layOver([file('a', 'new')], [written('a', 'new', 'old')]);
    expect(laid).toMatchObject({ written: [], conflicts: [], takenOver: ['a'] });
    expect(textsOf(laid.files)).toEqual(['new']);
  });
});
