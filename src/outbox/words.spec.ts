import { expect, it } from '@jest/globals';
import { readWords, toHtml, toPlainText } from './words.js';

const words = {
  paragraphs: ['Hello <b>Zoë</b>,', 'two\nlines'],
  link: { label: 'Go & see', path: '/a?b="c"' },
};

it('says the same in plain text', () => {
  expect(toPlainText(words, 'https://here.example/')).toBe(
    'Hello <b>Zoë</b>,\n\ntwo\nlines\n\nGo & see:\nhttps://here.example/a?b="c"\n',
  );
});

it('lets no word become markup', () => {
  const html = toHtml('<Subject>', words, 'https://here.example');
  expect(html).toContain('<p>Hello &#60;b&#62;Zoë&#60;/b&#62;,</p><p>two<br>lines</p>');
  expect(html).toContain('href="https://here.example/a?b=&#34;c&#34;"');
  expect(html).toContain('<title>&#60;Subject&#62;</title>');
});

it.each([
  ['what was erased', null],
  ['what has no words', '{}'],
  ['a list', '[1]'],
])('reads no words from %s', (_, stored) => {
  expect(readWords(stored)).toEqual({ paragraphs: [] });
});

const digest = {
  paragraphs: [],
  sections: [
    { heading: 'One <thing>', ...words },
    { heading: 'Another', paragraphs: ['More.'] },
  ],
  more: { label: 'What comes by mail', path: '/profile' },
};

it('puts each matter of a digest under its heading', () => {
  expect(toPlainText(digest, 'https://here.example')).toBe(
    'One <thing>\n-----------\n\nHello <b>Zoë</b>,\n\ntwo\nlines\n\nGo & see:\nhttps://here.example/a?b="c"\n\n' +
      'Another\n-------\n\nMore.\n\nWhat comes by mail:\nhttps://here.example/profile\n',
  );
  const html = toHtml('Two things', digest, 'https://here.example');
  expect(html).toContain('One &#60;thing&#62;</h2>');
  expect(html).toContain('<a href="https://here.example/profile">What comes by mail</a>');
});

it.each([words, digest])('reads what was stored', (stored) => {
  expect(readWords(JSON.stringify(stored))).toEqual(stored);
});
