import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';
import { filled, type Saying } from '../placeholders/placeholders.js';

/** Where content may link to. */
export const LINK = /^(https?:\/\/|mailto:)/i;

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

/** Where the images of a text lie: `base` and the file's name, then `query`. */
export interface ImageFolder {
  base: string;
  query: string;
}

/**
 * Markdown as HTML that is safe to show: no raw HTML, links to http(s) and mailto only, images only of the given folder, none without one.
 * What stands in the place of placeholders is words, never Markdown; without a saying they stay as they stand.
 * Rendered when read, not when stored, so that a mended rule holds for every version ever published; callers may remember the result.
 */
export function renderMarkdown(text: string, images: ImageFolder | null, saying?: Saying): string {
  const tokens = markdown.parse(text, {});
  for (const child of tokens.flatMap((token) => token.children ?? [])) {
    if (child.type === 'image' && images)
      child.attrSet('src', imageUrl(String(child.attrGet('src') ?? ''), images));
    if (saying) for (const one of [child, ...(child.children ?? [])]) fill(one, saying);
  }
  const html = markdown.renderer.render(tokens, markdown.options, {});
  return sanitizeHtml(html, rules(images)).trim();
}

function fill(token: { type: string; content: string }, saying: Saying): void {
  if (token.type === 'text') token.content = filled(token.content, saying);
}

function imageUrl(name: string, { base, query }: ImageFolder): string {
  return /^[\w.-]+$/.test(name) ? `${base}${name}${query}` : '';
}

const TAGS =
  'p h1 h2 h3 h4 h5 h6 ul ol li strong em s a blockquote code pre hr br img table thead tbody tr th td';

function rules(images: ImageFolder | null): sanitizeHtml.IOptions {
  return {
    allowedTags: TAGS.split(' '),
    allowedAttributes: { a: ['href', 'rel', 'target'], img: ['src', 'alt'], ol: ['start'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    transformTags: {
      a: (tagName, { href = '' }) => {
        const attribs: sanitizeHtml.Attributes = LINK.test(href)
          ? { href, rel: 'noopener noreferrer', target: '_blank' }
          : {};
        return { tagName, attribs };
      },
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !(images && attribs.src?.startsWith(images.base)),
  };
}
