import type { Mark, Node } from 'prosemirror-model';
import { marks, nodes } from './schema.js';

/** How words are written: with which signs, and which letters are marked as nothing but letters. */
export interface Hand {
  /** Every letter that could be a sign is marked as none. */
  isCareful: boolean;
  em: '*' | '_';
  /** Letters right beside signs are written by their number, since `so**“no”**then` would show its stars. */
  isCoded: boolean;
}

/** From the plainest on. */
export const HANDS: readonly Hand[] = [
  { isCareful: false, em: '*', isCoded: false },
  { isCareful: true, em: '*', isCoded: false },
  { isCareful: true, em: '_', isCoded: false },
  { isCareful: true, em: '*', isCoded: true },
  { isCareful: true, em: '_', isCoded: true },
];

const BREAK = '\\\n';

/** A stretch of one kind: words, space between them, or what is Markdown already. */
interface Stretch {
  kind: 'words' | 'space' | 'written';
  text: string;
  marks: readonly Mark[];
}

/** What a paragraph or heading says, as Markdown. */
export function inlineMarkdown(block: Node, hand: Hand): string {
  const stretches = spaced(block.children.flatMap(stretchesOf));
  let written = '';
  let standing: readonly Mark[] = [];
  for (const [at, { kind, text, marks: set }] of stretches.entries()) {
    const staying = standing.filter((_, place) =>
      standing.slice(0, place + 1).every((mark) => mark.isInSet(set)),
    );
    const missing = kind === 'space' ? [] : set.filter((mark) => !mark.isInSet(staying));
    const opened = furthestFirst(missing, stretches.slice(at));
    const closed = standing.slice(staying.length).toReversed();
    const next = stretches[at + 1]?.marks ?? [];
    const isBeforeSign = next.some((mark) => !mark.isInSet(set));
    written +=
      closed.map((mark) => end(mark, hand)).join('') + opened.map((mark) => start(mark, hand)).join('');
    written += kind === 'words' ? worded(text, hand, { isAfterSign: closed.length > 0, isBeforeSign }) : text;
    standing = [...staying, ...opened];
  }
  written += standing
    .toReversed()
    .map((mark) => end(mark, hand))
    .join('');
  const isOneLine = block.type === nodes.heading;
  const lines = written.split(isOneLine ? /\\?\n/ : '\n');
  return (hand.isCareful ? lines.map(begun) : lines).join(isOneLine ? ' ' : '\n');
}

function stretchesOf(node: Node): Stretch[] {
  const set = node.marks.filter(({ type }) => type !== marks.wrap && type !== marks.code);
  if (node.type === nodes.hard_break) return [{ kind: 'space', text: BREAK, marks: [] }];
  if (node.type === nodes.image) return [{ kind: 'written', text: imageMarkdown(node), marks: set }];
  const words = (node.text ?? '').replaceAll(/\s*[\n\r]\s*/g, ' ');
  const isWrap = node.marks.some(({ type }) => type === marks.wrap);
  if (isWrap && words.trim() === '') return [{ kind: 'space', text: '\n', marks: [] }];
  const isCode = node.marks.some(({ type }) => type === marks.code);
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/.exec(words) ?? [];
  const middle: Stretch = isCode
    ? { kind: 'written', text: codeMarkdown(core), marks: set }
    : { kind: 'words', text: core, marks: set };
  const space = (text: string): Stretch => ({ kind: 'space', text, marks: [] });
  return [space(before), ...(core === '' ? [] : [middle]), space(after)].filter(({ text }) => text !== '');
}

/** Space is one between words, has the marks of both, and stands nowhere else: signs mean nothing beside it. */
function spaced(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  let space = '';
  for (const stretch of stretches) {
    if (stretch.kind === 'space') {
      space += stretch.text;
      continue;
    }
    const last = found.at(-1);
    const both = last?.marks.filter((mark) => mark.isInSet(stretch.marks)) ?? [];
    if (last && space !== '') found.push({ kind: 'space', text: oneSpace(space), marks: both });
    found.push(stretch);
    space = '';
  }
  return found;
}

/** Breaks count, and the ends of lines; space beside them does not. */
function oneSpace(space: string): string {
  const breaks = space.split(BREAK).length - 1;
  if (breaks > 0) return BREAK.repeat(breaks);
  return space.includes('\n') ? '\n' : space;
}

/** Those that go on longest are opened first, so that they end last. */
function furthestFirst(opened: readonly Mark[], ahead: readonly Stretch[]): Mark[] {
  const reach = (mark: Mark) => {
    const until = ahead.findIndex(({ marks: set }) => !mark.isInSet(set));
    return until < 0 ? ahead.length : until;
  };
  return opened.toSorted((one, other) => reach(other) - reach(one));
}

function start({ type }: Mark, { em }: Hand): string {
  if (type === marks.link) return '[';
  if (type === marks.em) return em;
  return type === marks.strong ? '**' : '~~';
}

function end(mark: Mark, hand: Hand): string {
  if (mark.type !== marks.link) return start(mark, hand);
  return `](${target(String(mark.attrs.href), String(mark.attrs.title))})`;
}

function worded(text: string, hand: Hand, signs: { isAfterSign: boolean; isBeforeSign: boolean }): string {
  if (!hand.isCareful) return text;
  const letters = Array.from(text, (letter) => letter.replace(/[\\`*_[\]<>~|]/, String.raw`\$&`));
  const careful = (words: string) =>
    words.replaceAll(/&(?=#?\w+;)/g, String.raw`\&`).replaceAll(/!(?=\\\[|$)/g, String.raw`\!`);
  if (!hand.isCoded || letters.length === 0) return careful(letters.join(''));
  const first = signs.isAfterSign ? coded(letters.shift()) : '';
  const last = signs.isBeforeSign ? coded(letters.pop()) : '';
  return first + careful(letters.join('')) + last;
}

const coded = (letter: string | undefined) =>
  letter ? `&#${letter.replace(/^\\(?=.)/, '').codePointAt(0) ?? 32};` : '';

/** The beginning of a line that would make a heading, a list, a rule or a table of it, and the signs that may end a heading. */
const begun = (line: string) =>
  line
    .replace(/^[#+=:-]/, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])/, String.raw`$1\$2`)
    .replace(/(?<=\s)#+$/, String.raw`\$&`);

function codeMarkdown(words: string): string {
  const runs = new Set(words.match(/`+/g));
  let fence = '`';
  while (runs.has(fence)) fence += '`';
  const pad = /^`|`$/.test(words) ? ' ' : '';
  return fence + pad + words + pad + fence;
}

const imageMarkdown = ({ attrs: { src, alt, title } }: Node) =>
  `![${inOneLine(String(alt)).replaceAll(/[\\[\]`*_<&]/g, String.raw`\$&`)}](${target(String(src), String(title))})`;

const inOneLine = (words: string) => words.trim().replaceAll(/\s+/g, ' ');

function target(address: string, title: string): string {
  const plain = /^[^\s<>()\\]+$/.test(address)
    ? address
    : `<${address.replaceAll(/[<>\\]/g, String.raw`\$&`)}>`;
  return title === '' ? plain : `${plain} "${inOneLine(title).replaceAll(/["\\&]/g, String.raw`\$&`)}"`;
}
