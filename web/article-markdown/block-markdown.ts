import type { Node } from 'prosemirror-model';
import { type Hand, HANDS, inlineMarkdown } from './inline-markdown.js';
import { piecesOf, type References } from './markdown-nodes.js';
import { isList, isTight, meaningOf } from './meaning.js';
import { nodes } from './schema.js';

interface Surroundings {
  references: References;
  /** Signs of lists right beside: with the same sign the two would be one list. */
  taken?: readonly string[];
}

/** A block as Markdown, in the manner of the content folder; empty where it says nothing. */
export function blockMarkdown(block: Node, { references, taken = [] }: Surroundings): string {
  switch (block.type) {
    case nodes.source:
      return block.textContent;
    case nodes.rule:
      return '---';
    case nodes.blockquote:
      return lined(blocksMarkdown(block.children, references, '\n\n'), '> ', '> ');
    case nodes.bullet_list:
    case nodes.ordered_list:
      return listMarkdown(block, references, signOf(block, taken));
    default:
      return textMarkdown(block, references);
  }
}

const SIGNS = { bullet_list: ['-', '*', '+'], ordered_list: ['.', ')'] };

/** The sign that a list is written with; none for what is no list. */
export function signOf(block: Node, taken: readonly string[]): string {
  if (!isList(block)) return '';
  const own = String(block.attrs.sign);
  const others = block.type === nodes.bullet_list ? SIGNS.bullet_list : SIGNS.ordered_list;
  return [own, ...others].find((sign) => !taken.includes(sign)) ?? own;
}

/** What says nothing is left out. */
function blocksMarkdown(blocks: readonly Node[], references: References, between: string): string {
  const written: string[] = [];
  let sign = '';
  for (const block of blocks.filter((one) => meaningOf(one) !== '')) {
    written.push(blockMarkdown(block, { references, taken: [sign] }));
    sign = signOf(block, [sign]);
  }
  return written.join(between);
}

function listMarkdown(list: Node, references: References, sign: string): string {
  const between = isTight(list) ? '\n' : '\n\n';
  const isNumbered = list.type === nodes.ordered_list;
  const items = list.children.map((item, at) => {
    const mark = isNumbered ? `${Number(list.attrs.start) + at}${sign} ` : `${sign} `;
    return lined(blocksMarkdown(item.children, references, between), mark, ' '.repeat(mark.length));
  });
  return items.join(between);
}

/** Lines behind what the first one, and every other one, begins with. */
const lined = (text: string, first: string, others: string) =>
  text
    .split('\n')
    .map((line, at) => `${at === 0 ? first : others}${line}`.trimEnd())
    .join('\n');

/** A paragraph or heading in the plainest hand that can be read back. */
function textMarkdown(block: Node, references: References): string {
  const before = block.type === nodes.heading ? `${'#'.repeat(Number(block.attrs.level))} ` : '';
  const wanted = meaningOf(block);
  if (wanted === '') return '';
  const write = (hand: Hand) => before + inlineMarkdown(block, hand);
  const hand = HANDS.find((one) => readBack(write(one), references) === wanted) ?? HANDS.at(-1);
  return hand ? write(hand) : '';
}

function readBack(text: string, references: References): string | null {
  const { pieces } = piecesOf(text, references);
  const [piece] = pieces;
  return pieces.length === 1 && piece?.node ? meaningOf(piece.node) : null;
}
