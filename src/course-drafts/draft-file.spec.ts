import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changed, type FileParts, putTogether, takeApart } from './draft-file.js';

const COURSES = join(__dirname, '../../content/courses');
const shipped = readdirSync(COURSES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(COURSES, name), 'utf8'));

const partsOf = (text: string): FileParts => {
  const { places: _, ...parts } = takeApart(text);
  return parts;
};

describe('a lesson’s file', () => {
  it('is taken apart into what a form shows', () => {
    const text =
      '---\ntitle: "Say it: up front"\nkind: acknowledgement\n# kept\nminutes: 3\nstatement: I will.\n---\nA text.\n';
    expect(takeApart(text)).toMatchObject({
      kind: 'acknowledgement',
      title: 'Say it: up front',
      minutes: 3,
      definition: '# kept\nstatement: I will.',
      body: 'A text.',
    });
  });

  it.each([
    [2, { part: 'title', line: 1 }],
    [4, { part: 'definition', line: 1 }],
    [5, { part: 'definition', line: 2 }],
    [7, { part: 'body', line: 1 }],
    [8, { part: 'body', line: 2 }],
  ])('tells where its line %i stands in the form', (line, place) => {
    const text = '---\ntitle: A\nkind: quiz\nquestions:\n  - text: B\n---\nC\nD\n';
    expect(takeApart(text).places[line - 1]).toEqual(place);
  });

  it('keeps every byte of the shipped courses where nothing is changed, and every word where something is', () => {
    for (const text of shipped) {
      const parts = partsOf(text);
      expect(changed(text, parts)).toBe(text);
      expect(partsOf(changed(text, { ...parts, title: 'Another: title' }))).toEqual({
        ...parts,
        title: 'Another: title',
      });
    }
  });

  it.each(['', 'No front matter', '---\nnever closed', '---\n: : :\n---\nBody', '---\nkind: [\n---\n'])(
    'loses nothing of what cannot be read: %j',
    (text) => {
      const { definition, body } = takeApart(text);
      expect(putTogether(partsOf(text))).toContain(body || definition);
    },
  );

  it('comes back as it was put together, whatever is typed', () => {
    const word = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((text) => text.replace(/\s+/g, ' ').trim());
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 120 }), (title, body, minutes) => {
        const parts: FileParts = { kind: 'article', title, minutes, definition: '', body };
        expect(partsOf(putTogether(parts))).toEqual(parts);
      }),
    );
  });
});
