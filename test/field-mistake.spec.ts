import { expect, it } from '@jest/globals';
import { readMarkdownFile } from '../src/common/front-matter/front-matter.js';
import { fieldMistake } from '../web/ui/field-mistake.js';

/** What a form says of a key, as the reader of content files finds it. */
function said(yaml: string, read: 'text' | 'items'): string[] {
  const found: string[] = [];
  const file = readMarkdownFile(`---\n${yaml}\n---\n\nText.\n`, 'A tip', (_, message) => found.push(message));
  if (read === 'text') file?.fields.text('title', { max: 5 });
  else file?.fields.texts('title', { min: 2, max: 3 });
  return found.map(fieldMistake);
}

it.each([
  ['title:', 'Write something here.'],
  ["title: ''", 'Write something here.'],
  ['other: x', 'Write something here.'],
  ['title: Too long', 'At most 5 characters: these are 8.'],
  ['title: [x]', '"title" must be text: put it in quotes.'],
])('says of %s what its field needs', (yaml, words) => {
  expect(said(yaml, 'text')).toEqual([words]);
});

it.each([
  ['title: [one]', 'At least 2 are needed.'],
  ['title: [one, two, three, four]', 'At most 3 are possible: there are 4.'],
])('says of the list %s how many it takes', (yaml, words) => {
  expect(said(yaml, 'items')).toEqual([words]);
});
