import { describe, expect, it } from '@jest/globals';
import { Mistakes } from '../common/front-matter/mistake.js';
import { readKickOff } from './kick-off-files.js';

const PATH = 'kick-off/ceo.md';
const MESSAGE = '---\nname: Marva Bennett\nrole: Chief executive\n---\nWelcome.\n';

function check(...files: [path: string, text: string | null][]) {
  const mistakes = new Mistakes();
  const messages = readKickOff(
    files.map(([path, text]) => ({ path, text })),
    mistakes,
  );
  return { messages, mistakes: mistakes.list() };
}

describe('a kick-off message', () => {
  it('is read with who says it', () => {
    const { messages, mistakes } = check([PATH, MESSAGE]);
    expect(mistakes).toEqual([]);
    expect(messages).toEqual([
      expect.objectContaining({
        slug: 'ceo',
        name: 'Marva Bennett',
        role: 'Chief executive',
        body: 'Welcome.',
      }),
    ]);
  });

  it.each<[string, string, string | null, number, string]>([
    ['a name that is no slug', 'kick-off/The CEO.md', MESSAGE, 1, 'must be a slug'],
    ['another file', 'kick-off/photo.png', null, 1, 'one file a message'],
    ['a deeper folder', 'kick-off/en/ceo.md', MESSAGE, 1, 'one file a message'],
    ['another encoding', PATH, null, 1, 'not UTF-8'],
    ['no front matter', PATH, 'Welcome.', 1, 'front matter'],
    ['nobody who says it', PATH, MESSAGE.replace('name: Marva Bennett\n', ''), 2, 'needs "name"'],
    ['an empty role', PATH, MESSAGE.replace('Chief executive', ''), 3, '"role" is empty'],
    ['an unknown key', PATH, MESSAGE.replace('role:', 'photo: x.png\nrole:'), 3, 'no key "photo"'],
    ['no message', PATH, MESSAGE.replace('Welcome.', ''), 5, 'stands the message'],
    ['too much', PATH, MESSAGE.replace('Welcome.', 'x'.repeat(5_001)), 5, 'at most 5000 characters'],
    ['HTML', PATH, MESSAGE.replace('Welcome.', 'Welcome.\n\n<b>You</b>'), 7, 'HTML'],
    ['an unknown placeholder', PATH, MESSAGE.replace('Welcome.', '{{you or x}}'), 5, 'no placeholder "you"'],
    ['a picture', PATH, MESSAGE.replace('Welcome.', '![Marva](marva.png)'), 5, 'marva.png'],
  ])('names %s by file and line', (_, path, text, line, words) => {
    expect(check([path, text]).mistakes).toContainEqual({
      path,
      line,
      message: expect.stringContaining(words),
    });
  });

  it('is one of five at most', () => {
    const six = Array.from({ length: 6 }, (_, index): [string, string] => [`kick-off/m${index}.md`, MESSAGE]);
    expect(check(...six).mistakes).toEqual([
      { path: 'kick-off/m5.md', line: 1, message: expect.stringContaining('at most 5') },
    ]);
  });
});
