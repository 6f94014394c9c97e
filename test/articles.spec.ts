import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EditorState } from 'prosemirror-state';
import { readArticle, writeArticle } from '../web/article-markdown/article.js';
import { nodes } from '../web/article-markdown/schema.js';

const CONTENT = join(process.cwd(), 'content');

/** What stands below the front matter of every file of the content folder, in all languages. */
const SHIPPED = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(CONTENT, name), 'utf8').replace(/^---\n[^]*?\n---\n/, ''));

it('gives every shipped text back as it was, byte for byte', () => {
  expect(SHIPPED.length).toBeGreaterThan(150);
  for (const text of SHIPPED) {
    const article = readArticle(text);
    expect(article.blocks.filter(({ node }) => node.type === nodes.source)).toEqual([]);
    expect(writeArticle(article.doc, article).text).toBe(text);
  }
});

it('changes the one line in which a word is put, in every paragraph, item and quote of every shipped text', () => {
  let places = 0;
  for (const text of SHIPPED) {
    const article = readArticle(text);
    const state = EditorState.create({ doc: article.doc });
    article.doc.descendants((block, at) => {
      if (!block.isTextblock) return;
      const words = block.firstChild?.text?.search(/\s/) ?? 0;
      const { text: now } = writeArticle(
        state.tr.insertText(' indeed ', at + 1 + Math.max(0, words)).doc,
        article,
      );
      const lines = text.split('\n');
      expect(now.split('\n')).toHaveLength(lines.length);
      const changed = now.split('\n').filter((line, number) => line !== lines[number]);
      expect(changed).toEqual([expect.stringContaining('indeed')]);
      places++;
    });
  }
  expect(places).toBeGreaterThan(800);
});
