import MarkdownIt from 'markdown-it';
import type { Complain } from '../front-matter/mistake.js';
import { checkPlaceholders } from '../placeholders/placeholders.js';
import { LINK } from './markdown.js';

// Reads what rendering would drop without a word: raw HTML and links to anywhere.
const reader = new MarkdownIt({ html: true, linkify: false });
reader.validateLink = () => true;

const IMAGE = /\.(png|jpe?g|webp|gif|avif)$/i;

/** Notes raw HTML, links that are not http(s) or mailto, images without alt text or without a file, and, of texts that may have some, wrong placeholders. */
export function checkMarkdown(
  text: string,
  firstLine: number,
  complain: Complain,
  hasFile: (name: string) => boolean,
  hasPlaceholders = false,
): void {
  let line = firstLine;
  for (const block of reader.parse(text, {})) {
    // Some inner blocks do not know their line; that of the block before is the nearest.
    if (block.map) line = firstLine + block.map[0];
    if (block.type === 'html_block') complain(line, NO_HTML);
    for (const token of block.children ?? []) {
      if (token.type === 'softbreak' || token.type === 'hardbreak') line++;
      if (token.type === 'html_inline') complain(line, NO_HTML);
      if (hasPlaceholders && token.type === 'text') checkPlaceholders(token.content, line, complain);
      if (token.type === 'link_open') checkLink(String(token.attrGet('href') ?? ''), line, complain);
      if (token.type === 'image') {
        const source = String(token.attrGet('src') ?? '');
        checkImage({ source, alt: token.content }, line, complain, hasFile);
      }
    }
  }
}

const NO_HTML = 'Write Markdown only: HTML tags, comments and scripts are not shown.';

function checkLink(href: string, line: number, complain: Complain): void {
  if (!LINK.test(href))
    complain(line, `A link must begin with https://, http:// or mailto:; this one is "${href}".`);
}

function checkImage(
  { source, alt }: { source: string; alt: string },
  line: number,
  complain: Complain,
  hasFile: (name: string) => boolean,
): void {
  if (!alt.trim())
    complain(
      line,
      `The image "${source}" needs a text for those who cannot see it: ![what it shows](${source}).`,
    );
  if (!IMAGE.test(source))
    complain(
      line,
      `An image is a png, jpg, webp, gif or avif file beside the lesson; this one is "${source}".`,
    );
  else if (!hasFile(source))
    complain(line, `The image "${source}" is missing: put the file beside the lesson.`);
}
