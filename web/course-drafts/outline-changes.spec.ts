import { expect, it } from '@jest/globals';
import type { DraftLesson, DraftText } from './drafts-data.js';
import { changesOf } from './outline-changes.js';

const written = (title: string, changedBy: string | null = null): DraftText => ({
  id: title,
  name: `${title}.md`,
  kind: 'article',
  setting: null,
  language: null,
  mark: '00000000',
  originalId: null,
  writtenFrom: null,
  title,
  minutes: 4,
  definition: '',
  body: '',
  version: 1,
  changedAt: '2026-03-02T09:00:00.000Z',
  changedBy,
});
const lesson = (slug: string, changedBy: string | null = null): DraftLesson => ({
  slug,
  texts: [written(slug, changedBy)],
});
const PUBLISHED = ['a', 'b', 'c'].map((slug) => ({ slug, title: slug }));

it('tells what is new, gone and rewritten', () => {
  const draft = {
    isPublished: true,
    page: written('course', 'Ines'),
    lessons: [lesson('a'), lesson('c', 'Ines'), lesson('d')],
  };
  expect(changesOf(draft, PUBLISHED)).toEqual({
    lessons: [
      { slug: 'c', title: 'c', what: 'rewritten' },
      { slug: 'd', title: 'd', what: 'added' },
      { slug: 'b', title: 'b', what: 'removed' },
    ],
    isReordered: false,
    isPageRewritten: true,
  });
});

it('tells another order of what stays', () => {
  const draft = { isPublished: true, page: written('course'), lessons: [lesson('c'), lesson('a')] };
  expect(changesOf(draft, PUBLISHED).isReordered).toBe(true);
});

it('tells nothing but what is new where nothing is published yet', () => {
  const draft = { isPublished: false, page: written('course', 'Ines'), lessons: [lesson('a', 'Ines')] };
  expect(changesOf(draft, [])).toEqual({
    lessons: [{ slug: 'a', title: 'a', what: 'added' }],
    isReordered: false,
    isPageRewritten: false,
  });
});
