import type { Node } from 'prosemirror-model';
import { blockMarkdown, signOf } from './block-markdown.js';
import { piecesOf, type References } from './markdown-nodes.js';
import { meaningOf } from './meaning.js';
import { originsOf } from './origins.js';
import { nodes, schema } from './schema.js';

/** A block of a text as it was read, with the Markdown that it was read from and what stands between it and the next one. */
interface Block {
  node: Node;
  source: string;
  after: string;
}

/** A text as it was read: what of it is not edited is written as it stood. */
export interface Article {
  doc: Node;
  blocks: readonly Block[];
  /** What stands before the first block: empty lines. */
  head: string;
  references: References;
}

export function readArticle(text: string): Article {
  const { pieces, references } = piecesOf(text);
  const lines = text.split(/(?<=\r\n|\r(?!\n)|\n)/);
  const blocks: Block[] = [];
  let head = '';
  const leave = (space: string) => {
    const last = blocks.at(-1);
    if (last) last.after += space;
    else head += space;
  };
  const take = (words: string, known: Node | undefined) => {
    const source = words.trimEnd();
    if (source === '') return leave(words);
    const node = known ?? schema.node('source', null, schema.text(source));
    blocks.push({ node, source, after: words.slice(source.length) });
  };
  /** Between blocks there are empty lines, and definitions of links. */
  const pass = (from: number, until?: number) => {
    const first = lines.slice(from, until).findIndex((line) => line.trim() !== '');
    const middle = first < 0 ? (until ?? lines.length) : from + first;
    leave(lines.slice(from, middle).join(''));
    take(lines.slice(middle, until).join(''), undefined);
  };
  let done = 0;
  for (const {
    node,
    lines: [from, until],
  } of pieces) {
    pass(done, from);
    take(lines.slice(from, until).join(''), node ?? undefined);
    done = until;
  }
  pass(done);
  const content = blocks.map(({ node }) => node);
  const doc = schema.node('doc', null, content.length > 0 ? content : nodes.paragraph.create());
  return { doc, blocks, head, references };
}

/** A document as the text of its file. */
export interface Written {
  text: string;
  /** On which line each block of the document begins, from 1. */
  lines: number[];
}

/** A text as it was read, with what has been edited since. */
export function writeArticle(doc: Node, article: Article): Written {
  const asStood = assembled(doc, article, false);
  const isReadBack = () => meaningOf(readArticle(asStood.text).doc) === meaningOf(doc);
  return !asStood.isTight || isReadBack() ? asStood : assembled(doc, article, true);
}

/** Edited blocks stand right below others, as they did, unless it is to be safe: then there is an empty line between. */
function assembled(doc: Node, article: Article, isSafe: boolean): Written & { isTight: boolean } {
  const { blocks, head, references } = article;
  const shown = doc.children.filter(
    (node) => meaningOf(node) !== '' || blocks.some((block) => block.node.eq(node)),
  );
  const origins = originsOf(
    shown,
    blocks.map(({ node }) => node),
  );
  const written: string[] = [];
  let isTight = false;
  let sign = '';
  for (const [at, node] of shown.entries()) {
    const { block, isSame } = origins[at] ?? { block: null, isSame: false };
    const stood = isSame && block !== null ? blocks[block] : undefined;
    const following = shown[at + 1];
    const taken = [sign, following && origins[at + 1]?.isSame ? signOf(following, []) : ''];
    sign = stood ? signOf(node, []) : signOf(node, taken);
    written.push(stood?.source ?? blockMarkdown(node, { references, taken }));
    if (!following) continue;
    const next = origins[at + 1];
    const gap = block !== null && next?.block === block + 1 ? (blocks[block]?.after ?? '') : EMPTY_LINE;
    const isSafeHere = (isSame && next?.isSame) || /\n\s*\n/.test(gap);
    isTight ||= !isSafeHere;
    written.push(isSafe && !isSafeHere ? EMPTY_LINE : gap);
  }
  const tail = shown.length > 0 ? (blocks.at(-1)?.after ?? '') : '';
  return { text: [head, ...written, tail].join(''), lines: linesOf(doc, shown, [head, ...written]), isTight };
}

const EMPTY_LINE = '\n\n';

/** Blocks that say nothing stand where the next one begins; between the blocks' own texts stand the gaps. */
function linesOf(doc: Node, shown: readonly Node[], [head = '', ...written]: readonly string[]): number[] {
  let at = 0;
  let line = 1 + breaksIn(head);
  return doc.children.map((node) => {
    const begins = line;
    if (node !== shown[at]) return begins;
    line += breaksIn(written[2 * at] ?? '') + breaksIn(written[2 * at + 1] ?? '');
    at++;
    return begins;
  });
}

const breaksIn = (text: string) => text.split('\n').length - 1;
