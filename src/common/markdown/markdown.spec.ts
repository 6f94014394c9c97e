import { describe, expect, it } from '@jest/globals';
import { checkMarkdown } from './check-markdown.js';
import { renderMarkdown } from './markdown.js';

const images = { base: '/files/', query: '?version=2' };

describe('rendering', () => {
  it.each([
    ['**bold** and a list\n\n- one', '<p><strong>bold</strong> and a list</p>\n<ul>\n<li>one</li>\n</ul>'],
    ['<b>raw</b>', '<p>&lt;b&gt;raw&lt;/b&gt;</p>'],
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    [
      '[out](https://example.org)',
      '<p><a href="https://example.org" rel="noopener noreferrer" target="_blank">out</a></p>',
    ],
    ['[bad](javascript:alert(1))', '<p>[bad](javascript:alert(1))</p>'],
    ['[in](/api/people)', '<p><a>in</a></p>'],
    ['[in](//example.org)', '<p><a>in</a></p>'],
    ['![A cat](cat.png)', '<p><img src="/files/cat.png?version=2" alt="A cat" /></p>'],
    ['![A cat](https://example.org/cat.png)', '<p></p>'],
    ['![A cat](../../secret)', '<p></p>'],
    ['![A cat](data:image/png;base64,AAAA)', '<p></p>'],
  ])('%s', (text, html) => {
    expect(renderMarkdown(text, images)).toBe(html);
  });

  it('shows no image where there is no folder of images', () => {
    expect(renderMarkdown('![A cat](cat.png)', null)).toBe('<p></p>');
  });
});

describe('checking', () => {
  const mistakesIn = (text: string) => {
    const found: [number, string][] = [];
    checkMarkdown(
      text,
      10,
      (line, message) => found.push([line, message]),
      (name) => name === 'cat.png',
    );
    return found;
  };

  it.each([
    ['plain text, `<code>` and\n\n    <indented>\n'],
    ['[out](https://example.org), <mailto:a@example.org>, ![A cat](cat.png)'],
  ])('has nothing against %s', (text) => {
    expect(mistakesIn(text)).toEqual([]);
  });

  it.each([
    ['one\n\ntwo\nthree <b>bold</b>', 13, 'HTML'],
    ['one\n\n<script>alert(1)</script>', 12, 'HTML'],
    ['one\n\n<!-- note -->', 12, 'HTML'],
    ['one\n[in](/api)', 11, 'https://'],
    ['[bad](javascript:alert)', 10, 'https://'],
    ['- one\n- ![](cat.png)', 11, 'needs a text'],
    ['![A dog](dog.png)', 10, 'missing'],
    ['![A cat](https://example.org/cat.png)', 10, 'missing'],
    ['![A cat](cat.svg)', 10, 'png, jpg'],
  ])('finds what is wrong in %j', (text, line, words) => {
    const [first] = mistakesIn(text);
    expect(first).toEqual([line, expect.stringContaining(words)]);
  });
});
