import type { Node } from 'prosemirror-model';
import { marks, nodes } from './schema.js';

/**
 * What readers of a node get, as one string: nodes that mean the same have the same, however their Markdown is written. Empty
 * paragraphs, more than one space, space at the ends of lines and space that is bold are no part of it, since Markdown cannot say them.
 */
export function meaningOf(node: Node): string {
  const inner = node.inlineContent ? inlineMeaning(node) : node.children.map(meaningOf).join('');
  switch (node.type) {
    case nodes.doc:
      return inner;
    case nodes.source:
      return `<source>${node.textContent}</>`;
    case nodes.paragraph:
    case nodes.blockquote:
      return inner && `<${node.type.name}>${inner}</>`;
    case nodes.bullet_list:
    case nodes.ordered_list:
      return `<${node.type.name} ${String(node.attrs.start ?? '')} ${isTight(node)}>${inner}</>`;
    case nodes.heading:
      return inner && `<heading ${String(node.attrs.level)}>${inner}</>`;
    default:
      return `<${node.type.name} ${JSON.stringify(node.attrs)}>${inner}</>`;
  }
}

/** Whether a list is to be, and can be, written without space between its items. */
export function isTight(list: Node): boolean {
  const items = list.children.map(({ children }) => children.filter((child) => meaningOf(child) !== ''));
  if (items.length === 1 && (items[0]?.length ?? 0) < 2) return true;
  return list.attrs.tight === true && items.every((item) => item.slice(1).every(canFollow));
}

export const isList = ({ type }: Node) => type === nodes.bullet_list || type === nodes.ordered_list;

/** Whether a block can stand right below a line of words: an item without words would make a heading of it. */
const canFollow = (block: Node) => isList(block) && meaningOf(block.firstChild?.firstChild ?? block) !== '';

/** A letter, a picture or a break, after the marks that it has; null for space, which has none. */
type Letter = readonly [marks: string | null, said: string];

/** Marks stand where they change. */
function inlineMeaning(block: Node): string {
  let meaning = '';
  let standing = '';
  for (const [as, said] of block.children.flatMap(lettersOf)) {
    if (as !== null && as !== standing) meaning += `<${as}>`;
    standing = as ?? standing;
    meaning += said;
  }
  // A heading is one line.
  const lines = block.type === nodes.heading ? meaning.replaceAll('\n', ' ') : meaning;
  return lines
    .replaceAll(/ *\n */g, '\n')
    .replaceAll(/ +/g, ' ')
    .trim();
}

function lettersOf(node: Node): Letter[] {
  if (node.type === nodes.hard_break) return [[null, '\n']];
  const as = markWords(node);
  if (node.type === nodes.image) return [[as, `<img ${JSON.stringify(node.attrs)}>`]];
  return Array.from(node.text ?? '', (letter): Letter => (/\s/.test(letter) ? [null, ' '] : [as, letter]));
}

/** A picture is no code. */
const markWords = ({ marks: set, isText }: Node) =>
  set
    .filter(({ type }) => type !== marks.wrap && (isText || type !== marks.code))
    .map(({ type, attrs }) => `${type.name}${type === marks.link ? JSON.stringify(attrs) : ''}`)
    .join();
