import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { FOLDED_AS_WRITTEN, noteFolds } from './folded-lines.js';

/** Where something stands in a definition: keys of maps, and places in lists, from 0. */
export type Path = readonly (string | number)[];

/** A definition as YAML that a form can show. */
export interface Definition {
  document: Document.Parsed;
  /** The line, from 1, on which a character stands. */
  lineAt: (offset: number) => number;
}

/** Why a form cannot show a definition, and the line, from 1, that says so. */
export interface Refusal {
  why: 'noYaml' | 'noMap' | 'aliases' | 'noList' | 'noEntries' | 'noText';
  line: number;
}

/** What a form expects to find: lists of entries, with lists inside them, or lists of plain texts. */
export interface Shape {
  [list: string]: Shape | 'texts';
}

/** Reads a definition for a form of this shape; what stands beside the shape is left alone, and kept. */
export function openDefinition(text: string, shape: Shape): Definition | Refusal {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    ...FOLDED_AS_WRITTEN,
    lineCounter: counter,
    prettyErrors: false,
  });
  const lineAt = (offset: number) => counter.linePos(offset).line;
  const [problem] = document.errors;
  if (problem) return { why: 'noYaml', line: lineAt(problem.pos[0]) };
  const { contents } = document;
  if (contents !== null && !isMap(contents) && !(isScalar(contents) && contents.value === null))
    return { why: 'noMap', line: 1 };
  const refusal = aliasIn(document) ?? refusalIn(contents, shape);
  if (!refusal) noteFolds(document, text);
  return refusal ? { why: refusal.why, line: lineAt(refusal.at) } : { document, lineAt };
}

/** Changes a definition: comments, and what a form does not know, stay where they stand. */
export function changedDefinition(
  text: string,
  shape: Shape,
  change: (document: Document.Parsed) => void,
): string {
  const opened = openDefinition(text, shape);
  if ('why' in opened) return text;
  const { document } = opened;
  makeRoom(document);
  change(document);
  const written = document.toString({ lineWidth: 0 });
  // Where nothing is said any more, nothing stands there but comments.
  return (isEmpty(document.contents) ? written.replace(/^(\{\}|null)$/m, '') : written).trimEnd();
}

/** A nothing that somebody wrote down holds no keys: in its place stands a map that has none yet. */
function makeRoom(document: Document.Parsed): void {
  const { contents } = document;
  if (!isScalar(contents)) return;
  const { commentBefore } = contents;
  document.contents = null;
  document.setIn([], document.createNode({}));
  if (commentBefore) document.commentBefore = commentBefore;
}

const isEmpty = (contents: unknown) => contents === null || (isMap(contents) && contents.items.length === 0);

interface Found {
  why: Refusal['why'];
  /** The character at which it stands. */
  at: number;
}

/** Two places that are one by reference would change together. */
function aliasIn(document: Document.Parsed): Found | null {
  const at: number[] = [];
  visit(document, { Alias: (_, alias) => void at.push(alias.range?.[0] ?? 0) });
  return at[0] === undefined ? null : { why: 'aliases', at: at[0] };
}

function refusalIn(node: unknown, shape: Shape): Found | null {
  if (!isMap(node)) return null;
  for (const { key, value } of node.items) {
    const wanted = isScalar(key) && typeof key.value === 'string' ? shape[key.value] : undefined;
    const at = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
    const isEmpty = value === null || (isScalar(value) && value.value === null);
    if (wanted === undefined || isEmpty) continue;
    if (!isSeq(value)) return { why: 'noList', at };
    for (const item of value.items) {
      const found = wanted === 'texts' ? textRefused(item, at) : entryRefused(item, wanted, at);
      if (found) return found;
    }
  }
  return null;
}

const textRefused = (item: unknown, at: number): Found | null =>
  isScalar(item) ? null : { why: 'noText', at };

const entryRefused = (item: unknown, shape: Shape, at: number): Found | null =>
  isMap(item) ? refusalIn(item, shape) : { why: 'noEntries', at };
