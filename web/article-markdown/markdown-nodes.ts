import MarkdownIt, { type Env, type Token } from 'markdown-it';
import type { Attrs, Mark, Node } from 'prosemirror-model';
import { marks, nodes, schema } from './schema.js';

// As the server's check reads: with HTML, which is not shown, and with links to anywhere, which are named as mistakes.
const reader = new MarkdownIt({ html: true, linkify: false, typographer: false });
reader.validateLink = () => true;
reader.normalizeLink = (address) => address;

/** What definitions of links in other places of the text say. */
export type References = Env['references'];

/** A block of a text: null where the surface does not know it. Of its lines the last one is not part of it. */
export interface Piece {
  node: Node | null;
  lines: [number, number];
}

export function piecesOf(
  text: string,
  references: References = {},
): { pieces: Piece[]; references: References } {
  const env: Env = { references: { ...references } };
  const pieces = grouped(reader.parse(text, env)).map((tokens) => ({
    node: nodeOf(tokens),
    lines: tokens[0]?.map ?? [0, 0],
  }));
  return { pieces, references: env.references };
}

/** Tokens by the blocks that they make up. */
function grouped(tokens: readonly Token[]): Token[][] {
  const groups: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0) groups.push([]);
    groups.at(-1)?.push(token);
    depth += token.nesting;
  }
  return groups;
}

/** Null where there is anything that the schema has no place for. */
function nodesOf(tokens: readonly Token[]): Node[] | null {
  const found = grouped(tokens).map(nodeOf);
  return found.every((node) => node !== null) ? found : null;
}

function nodeOf(tokens: readonly Token[]): Node | null {
  const [open] = tokens;
  const inner = tokens.slice(1, -1);
  switch (open?.type) {
    case 'paragraph_open':
      return textblock('paragraph', null, inner);
    case 'heading_open':
      return textblock('heading', { level: Number(open.tag.slice(1)) }, inner);
    case 'hr':
      return nodes.rule.create();
    case 'blockquote_open':
      return filled('blockquote', null, nodesOf(inner));
    case 'list_item_open':
      return filled('list_item', null, nodesOf(inner));
    case 'bullet_list_open':
      return filled('bullet_list', { sign: open.markup, tight: isTight(tokens) }, nodesOf(inner));
    case 'ordered_list_open': {
      const start = Number(open.attrGet('start') ?? 1);
      return filled('ordered_list', { sign: open.markup, tight: isTight(tokens), start }, nodesOf(inner));
    }
    case undefined:
    default:
      return null;
  }
}

/** Paragraphs of a tight list are not shown as such; those of lists inside say nothing of it. */
const isTight = ([list, ...tokens]: readonly Token[]) =>
  tokens.every(
    ({ type, level, hidden }) => type !== 'paragraph_open' || level !== (list?.level ?? 0) + 2 || hidden,
  );

/** With an empty paragraph where one has to stand. */
function filled(name: string, attrs: Attrs | null, content: Node[] | null): Node | null {
  return content && (schema.nodes[name]?.createAndFill(attrs, content) ?? null);
}

function textblock(name: string, attrs: Attrs | null, [inline]: readonly Token[]): Node | null {
  const content = inlineOf(inline?.children ?? []);
  return content && schema.node(name, attrs, content);
}

function inlineOf(tokens: readonly Token[]): Node[] | null {
  const found: Node[] = [];
  let standing: readonly Mark[] = [];
  for (const token of tokens) {
    // An empty text stands at the ends of marks, and is no node.
    if (token.type === 'text' && token.content === '') continue;
    const mark = markOf(token);
    if (mark)
      standing =
        token.nesting > 0 ? mark.addToSet(standing) : standing.filter(({ type }) => type !== mark.type);
    else {
      const node = leafOf(token, standing);
      if (!node) return null;
      found.push(node);
    }
  }
  return found;
}

function markOf(token: Token): Mark | null {
  switch (token.type) {
    case 'strong_open':
    case 'strong_close':
      return marks.strong.create();
    case 'em_open':
    case 'em_close':
      return marks.em.create();
    case 's_open':
    case 's_close':
      return marks.strike.create();
    case 'link_open':
    case 'link_close':
      return marks.link.create({
        href: String(token.attrGet('href') ?? ''),
        title: String(token.attrGet('title') ?? ''),
      });
    default:
      return null;
  }
}

function leafOf(token: Token, standing: readonly Mark[]): Node | null {
  switch (token.type) {
    case 'text':
      return schema.text(token.content, standing);
    case 'code_inline':
      return schema.text(token.content, marks.code.create().addToSet(standing));
    case 'softbreak':
      return schema.text(' ', marks.wrap.create().addToSet(standing));
    case 'hardbreak':
      return nodes.hard_break.create(null, null, standing);
    case 'image':
      return nodes.image.create(
        {
          src: String(token.attrGet('src') ?? ''),
          alt: (token.children ?? []).map(({ content }) => content).join(''),
          title: String(token.attrGet('title') ?? ''),
        },
        null,
        standing,
      );
    default:
      return null;
  }
}
