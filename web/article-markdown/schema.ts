import { type Attrs, type NodeSpec, Schema } from 'prosemirror-model';

/** Where a link may lead; the same as on the server, which drops all others. */
export const LINK = /^(https?:\/\/|mailto:)/i;

const paragraph: NodeSpec = {
  group: 'block nested',
  content: 'inline*',
  parseDOM: [{ tag: 'p' }],
  toDOM: () => ['p', 0],
};

const heading: NodeSpec = {
  attrs: { level: { default: 2, validate: 'number' } },
  group: 'block',
  content: 'inline*',
  defining: true,
  // The title of the lesson is the one of the first level.
  parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: Math.max(2, level) } })),
  toDOM: ({ attrs }) => [`h${Number(attrs.level)}`, 0],
};

const blockquote: NodeSpec = {
  group: 'block nested',
  content: 'block+',
  defining: true,
  parseDOM: [{ tag: 'blockquote' }],
  toDOM: () => ['blockquote', 0],
};

/** `sign` is what stands before each item or behind its number; items of a `tight` list have no space between them. */
const listAttrs = (sign: string) => ({
  sign: { default: sign, validate: 'string' },
  tight: { default: true, validate: 'boolean' },
});

const bulletList: NodeSpec = {
  attrs: listAttrs('-'),
  group: 'block nested',
  content: 'list_item+',
  parseDOM: [{ tag: 'ul' }],
  toDOM: ({ attrs }) => ['ul', looseness(attrs), 0],
};

const orderedList: NodeSpec = {
  attrs: { ...listAttrs('.'), start: { default: 1, validate: 'number' } },
  group: 'block nested',
  content: 'list_item+',
  parseDOM: [{ tag: 'ol', getAttrs: (list) => ({ start: startOf(list) }) }],
  toDOM: ({ attrs }) => ['ol', { start: String(attrs.start), ...looseness(attrs) }, 0],
};

const looseness = ({ tight }: Attrs) => ({ 'data-tight': tight ? 'true' : null });

const startOf = (list: HTMLElement) => Number(list.getAttribute('start') ?? 1) || 1;

const listItem: NodeSpec = {
  content: 'paragraph nested*',
  defining: true,
  parseDOM: [{ tag: 'li' }],
  toDOM: () => ['li', 0],
};

/** Markdown that the surface shows as it is written: tables, code, comments, definitions of links. */
const source: NodeSpec = {
  group: 'top',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  isolating: true,
  parseDOM: [{ tag: 'pre[data-source]', preserveWhitespace: 'full' }],
  toDOM: () => ['pre', { 'data-source': 'true' }, 0],
};

const image: NodeSpec = {
  attrs: {
    src: { validate: 'string' },
    alt: { default: '', validate: 'string' },
    title: { default: '', validate: 'string' },
  },
  group: 'inline',
  inline: true,
  draggable: true,
  // Only what was copied here: pictures of other pages and documents are not files of the course.
  parseDOM: [{ tag: 'img[data-file]', getAttrs: attrsOfImage }],
  toDOM: ({ attrs: { src, alt, title } }) => ['img', { 'data-file': src, alt, title: title || null }],
};

function attrsOfImage(picture: HTMLElement): Attrs {
  const of = (name: string) => picture.getAttribute(name) ?? '';
  return { src: of('data-file'), alt: of('alt'), title: of('title') };
}

/** What an article consists of; nothing else can be pasted or typed. */
export const schema = new Schema({
  nodes: {
    doc: { content: '(block | top)+' },
    paragraph,
    heading,
    blockquote,
    bullet_list: bulletList,
    ordered_list: orderedList,
    list_item: listItem,
    rule: { group: 'top', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
    source,
    text: { group: 'inline' },
    image,
    hard_break: {
      group: 'inline',
      inline: true,
      selectable: false,
      linebreakReplacement: true,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
  },
  marks: {
    link: {
      attrs: { href: { validate: 'string' }, title: { default: '', validate: 'string' } },
      inclusive: false,
      parseDOM: [{ tag: 'a[href]', getAttrs: attrsOfLink }],
      // Others are kept as they are written, with the server's remark, but lead nowhere.
      toDOM: ({ attrs: { href, title } }) => [
        'a',
        { 'data-href': href, href: LINK.test(String(href)) ? href : null, title: title || null },
      ],
    },
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
    strike: { parseDOM: [{ tag: 's' }, { tag: 'del' }], toDOM: () => ['s', 0] },
    code: { code: true, parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] },
    // A space where the file begins a new line: edited lines stay, and their neighbours with them.
    wrap: { inclusive: false, toDOM: () => ['span', { 'data-wrap': 'true' }, 0] },
  },
});

function attrsOfLink(link: HTMLElement): Attrs | false {
  const href = link.getAttribute('data-href') ?? link.getAttribute('href') ?? '';
  const isOurs = link.hasAttribute('data-href') || LINK.test(href);
  return isOurs && { href, title: link.getAttribute('title') ?? '' };
}

export const { nodes, marks } = schema;
