import { expect, it } from '@jest/globals';
import { EditorState, type Transaction } from 'prosemirror-state';
import { readArticle, writeArticle } from './article.js';
import { nodes } from './schema.js';

const ODD = `

Setext heading
==============
Right below it, with *stars*, __bold__ and \`code\`.
A break\\
of two kinds\u0020\u0020
and the end.



* one
* two, with <https://example.com/a_b>

  and more

1) first
   - inner
2) second

| a | b |
| - | - |
| 1 | 2 |

<!-- Ask Dana. -->

\`\`\`yaml
a: 1
\`\`\`

See [the plan][p] and ![a door](door.png "The door").

[p]: https://example.com/plan
***
> quoted
lazily`;

/** A text after something is done to it in front of some words. */
function edited(text: string, words: string, edit: (change: Transaction, at: number) => Transaction): string {
  const article = readArticle(text);
  let place = -1;
  article.doc.descendants((node, at) => {
    if (node.isText && node.text?.includes(words)) place = at + node.text.indexOf(words);
  });
  expect(place).toBeGreaterThan(0);
  return writeArticle(edit(EditorState.create({ doc: article.doc }).tr, place).doc, article).text;
}

const wholes = (text: string) => {
  const article = readArticle(text);
  return writeArticle(article.doc, article).text;
};

it.each([
  '',
  '\n',
  '\n\n  \n',
  'a',
  'a\n',
  'a\r\nb\r\n\r\n- c\r\n',
  ODD,
  `${ODD}\n\n`,
  '##\n\n-\n\n>\n',
  '\tcode\n',
  '[a]: b',
])('gives %j back as it was', (text) => expect(wholes(text)).toBe(text));

it('shows as its Markdown what it does not know', () => {
  const shown = readArticle(ODD).doc.children.filter(({ type }) => type === nodes.source);
  expect(shown.map(({ textContent }) => textContent)).toEqual([
    '| a | b |\n| - | - |\n| 1 | 2 |',
    '<!-- Ask Dana. -->',
    '```yaml\na: 1\n```',
    '[p]: https://example.com/plan',
  ]);
});

it.each([
  ['lazily', '> quoted\nlazily', '> quoted\n> new lazily'],
  ['inner', '   - inner', '   - new inner'],
  ['1 | 2', '| 1 | 2 |', '| new 1 | 2 |'],
  ['Ask Dana', '<!-- Ask Dana. -->', '<!-- new Ask Dana. -->'],
  ['Setext', 'Setext heading\n==============\n', '# new Setext heading\n'],
])('writes the block with %j anew and leaves the others', (words, before, after) => {
  const wanted = ODD.replace(before, after);
  expect(wanted).not.toBe(ODD);
  expect(edited(ODD, words, (change, at) => change.insertText('new ', at))).toBe(wanted);
});
