import { type Document, isMap, isScalar, isSeq, type YAMLSeq } from 'yaml';
import type { Path } from './definition-document.js';

/** Writes a value to its place: words over words, so that what is said beside them stays. */
export function put(document: Document.Parsed, path: Path, value: string | number | boolean | null): void {
  const node = document.getIn(path, true);
  if (!isScalar(node)) return begin(document, path, value);
  node.value = value;
  // Quotes and blocks that the old words needed; the new ones get what they need.
  delete node.type;
  delete node.source;
  delete node.format;
}

/** A new key stands where people look for it: above the lists beside it. */
function begin(document: Document.Parsed, path: Path, value: unknown): void {
  const map = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const list = isMap(map) ? map.items.findIndex((pair) => isSeq(pair.value)) : -1;
  if (!isMap(map) || list < 0 || map.has(path.at(-1))) document.setIn(path, document.createNode(value));
  else map.items.splice(list, 0, document.createPair(path.at(-1), value));
}

/** Takes a key out, or leaves it out. */
export function takeOut(document: Document.Parsed, path: Path): void {
  if (document.hasIn(path)) document.deleteIn(path);
}

/** Writes a value to its place, or takes the key out where there is nothing to say. */
export function putOrTakeOut(document: Document.Parsed, path: Path, value: string | number | null): void {
  if (value === null || value === '') takeOut(document, path);
  else put(document, path, value);
}

/** Adds a thing to a list, which is begun where there is none. */
export function add(document: Document.Parsed, list: Path, value: unknown, place?: number): void {
  const items = seqAt(document, list);
  items.items.splice(place ?? items.items.length, 0, document.createNode(value));
  space(items);
}

export function remove(document: Document.Parsed, list: Path, place: number): void {
  const items = seqAt(document, list);
  items.items.splice(place, 1);
  space(items);
}

export function move(document: Document.Parsed, list: Path, from: number, to: number): void {
  const items = seqAt(document, list);
  if (to < 0 || to >= items.items.length) return;
  items.items.splice(to, 0, ...items.items.splice(from, 1));
  space(items);
}

function seqAt(document: Document.Parsed, list: Path): YAMLSeq {
  const found = document.getIn(list, true);
  if (isSeq(found)) return found;
  document.setIn(list, document.createNode([]));
  const begun = document.getIn(list, true);
  if (!isSeq(begun)) throw new Error(`No list can stand at ${list.join('.')}.`);
  // Begun as a line of its own for each, as people write it.
  begun.flow = false;
  return begun;
}

/** Blank lines stand between things, not above the first one; where there were none, none come. */
function space({ items }: YAMLSeq): void {
  const isSpaced = items.some((item, index) => index > 0 && isNodeWithSpace(item) && item.spaceBefore);
  items.forEach((item, index) => {
    if (isNodeWithSpace(item)) item.spaceBefore = isSpaced && index > 0;
  });
}

const isNodeWithSpace = (item: unknown): item is { spaceBefore?: boolean } =>
  typeof item === 'object' && item !== null;
