import { describe, expect, it } from '@jest/globals';
import { Mistakes } from '../common/front-matter/mistake.js';
import { readMessages } from './message-file.js';

const PATH = 'messages/enrolled.md';
const FILE = "---\nsubject: 'New: {{track}}'\nbutton: Open it\n---\n\nIt takes {{minutes}} minutes.\n";

function check(path: string, text: string | null) {
  const mistakes = new Mistakes();
  const contents = readMessages([{ path, text }], mistakes);
  return { contents, mistakes: mistakes.list(), advice: mistakes.advice() };
}

describe('a message', () => {
  it('is read with its language', () => {
    expect(check('messages/enrolled.pt-br.md', FILE)).toMatchObject({
      mistakes: [],
      contents: [
        {
          message: 'enrolled',
          language: 'pt-br',
          subject: 'New: {{track}}',
          button: 'Open it',
          body: 'It takes {{minutes}} minutes.',
        },
      ],
    });
    expect(check(PATH, FILE).contents).toMatchObject([{ language: 'en' }]);
  });

  it.each<[string, string, string | null, number, string]>([
    ['an unknown message', 'messages/enroled.md', FILE, 1, 'perhaps "enrolled" is meant'],
    ['a name that is none', 'messages/README.txt', FILE, 1, 'there are enrolled, enrolled-several'],
    ['a language that the shipped texts have', 'messages/enrolled.en.md', FILE, 1, 'name it enrolled.md'],
    ['another encoding', PATH, null, 1, 'not UTF-8'],
    ['no front matter', PATH, 'Hello.', 1, 'front matter'],
    ['no subject', PATH, FILE.replace(/subject.*\n/, ''), 2, 'needs "subject"'],
    ['no button', PATH, FILE.replace(/button.*\n/, ''), 2, 'needs "button"'],
    [
      'a button where nothing leads on',
      'messages/waived.md',
      FILE.replace(/It.*/, 'x'),
      3,
      'no key "button"',
    ],
    ['an unknown key', PATH, FILE.replace('button', 'from: x\nbutton'), 3, 'no key "from"'],
    [
      'an unknown variable of the subject',
      PATH,
      FILE.replace('{{track}}', '{{trakc}}'),
      2,
      '"track" is meant',
    ],
    ['an unknown variable of the button', PATH, FILE.replace('Open it', '"Open {{it}}"'), 3, 'no "it"'],
    [
      'an unknown variable of the body',
      PATH,
      FILE.replace('{{minutes}}', '{{minute}}'),
      6,
      '"minutes" is meant',
    ],
    ['nothing to say', PATH, FILE.replace(/It.*/, ''), 5, 'The body is empty'],
    ['too much', PATH, FILE.replace('It', 'x'.repeat(4_000)), 5, 'at most 4000 characters'],
  ])('names %s by file and line', (_, path, text, line, words) => {
    expect(check(path, text).mistakes).toContainEqual({
      path,
      line,
      message: expect.stringContaining(words),
    });
  });

  it('is advised against words that press people', () => {
    const { mistakes, advice } = check(PATH, FILE.replace('It takes', 'You must be quick!\nIt takes'));
    expect(mistakes).toEqual([]);
    expect(advice).toEqual([
      { path: PATH, line: 6, message: expect.stringContaining('“must”') },
      { path: PATH, line: 6, message: expect.stringContaining('“!”') },
    ]);
  });
});
