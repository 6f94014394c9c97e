import { type Document, isScalar, isSeq } from 'yaml';
import type { Path } from './definition-document.js';

/** The words at a place, as they stand; empty where there are none. */
export function textAt(document: Document.Parsed, path: Path): string {
  const value: unknown = document.getIn(path);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

/** A whole number at a place; null for anything else. */
export function wholeAt(document: Document.Parsed, path: Path): number | null {
  const node = document.getIn(path, true);
  const value: unknown = isScalar(node) ? node.value : undefined;
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}

/** How many things a list has. */
export function countAt(document: Document.Parsed, path: Path): number {
  const node = document.getIn(path, true);
  return isSeq(node) ? node.items.length : 0;
}

/** Reads each thing of a list. */
export const eachAt = <T>(document: Document.Parsed, path: Path, read: (path: Path) => T): T[] =>
  Array.from({ length: countAt(document, path) }, (_, index) => read([...path, index]));

/** The first name of a kind, from a number on, that nothing has yet: `step-4`. */
export function freeName(kind: string, from: number, taken: readonly string[]): string {
  let number = from;
  while (taken.includes(`${kind}-${number}`)) number++;
  return `${kind}-${number}`;
}
