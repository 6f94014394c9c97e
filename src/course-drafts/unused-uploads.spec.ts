import { describe, expect, it } from '@jest/globals';
import { unusedUploads, withoutUnused } from './unused-uploads.js';

const file = (name: string, position: number | null, text: string | null, changedById: number | null) => ({
  name,
  position,
  text,
  changedById,
  sha256: null,
  bytes: 1,
  head: '',
});
const files = [
  file('course.md', null, 'A course with ![a desk](desk-1a2b3c4d.png)', 7),
  file('who.md', 1, 'kind: video\nfile: talk-1a2b3c4d.webm\ncaptions: talk.vtt', 7),
  file('desk-1a2b3c4d.png', null, null, 7),
  file('talk-1a2b3c4d.webm', null, null, 7),
  file('talk.vtt', null, 'WEBVTT other.png', 7),
  file('other.png', null, null, 7),
  file('of-the-folder.png', null, null, null),
];

describe('what was uploaded and is not used', () => {
  it('is what no page and no lesson names, unless it came with the published course', () => {
    expect(unusedUploads(files)).toEqual(['other.png']);
  });

  it('is left out of what is published', () => {
    expect(withoutUnused(files).map(({ name }) => name)).toEqual([
      'course.md',
      'who.md',
      'desk-1a2b3c4d.png',
      'talk-1a2b3c4d.webm',
      'talk.vtt',
      'of-the-folder.png',
    ]);
  });
});
