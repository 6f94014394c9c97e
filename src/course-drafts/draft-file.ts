import { parse, stringify } from 'yaml';
import { sha256 } from '../common/random.js';
import { originalMark } from '../content-files/lesson-file.js';
import { LESSON_KINDS, type LessonKind } from '../lesson-kinds/lesson-kinds.js';

/** What a form shows of a lesson's file, or of `course.md`, which has neither kind nor minutes. */
export interface FileParts {
  kind: LessonKind | null;
  title: string;
  minutes: number | null;
  /** The rest of the front matter, as YAML: the questions of a quiz, the steps of a scenario. */
  definition: string;
  /** Markdown. */
  body: string;
}

export type Part = 'kind' | 'title' | 'minutes' | 'definition' | 'body';

/** Where a line of the file stands in the form; lines count from 1. */
export interface PlaceInForm {
  part: Part;
  line: number;
}

const FENCE = '---';
const NAMED: readonly Part[] = ['kind', 'title', 'minutes'];

/** Takes a file apart without changing a byte of what stands in it; a file without front matter is all body. */
export function takeApart(text: string): FileParts & { places: PlaceInForm[] } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const end = lines.indexOf(FENCE, 1);
  const hasHead = lines[0]?.trimEnd() === FENCE && end > 0;
  const head = hasHead ? lines.slice(1, end) : [];
  const body = hasHead ? lines.slice(end + 1) : lines;
  const blocks = new Map<Part, string[]>(NAMED.map((part) => [part, []]));
  const definition: string[] = [];
  const places: PlaceInForm[] = hasHead ? [{ part: 'title', line: 1 }] : [];
  let current: Part = 'definition';
  for (const line of head) {
    const [, key] = /^([A-Za-z]\w*):/.exec(line) ?? [];
    if (key !== undefined) current = NAMED.find((part) => part === key) ?? 'definition';
    else if (/^\S/.test(line)) current = 'definition';
    const block = blocks.get(current) ?? definition;
    block.push(line);
    places.push({ part: current, line: block.length });
  }
  if (hasHead) places.push({ part: 'body', line: 1 });
  body.forEach((_, index) => places.push({ part: 'body', line: index + 1 }));
  const kind = valueOf('kind', blocks);
  const minutes = valueOf('minutes', blocks);
  return {
    kind: LESSON_KINDS.find((one) => one === kind) ?? null,
    title: textOf(valueOf('title', blocks)),
    minutes: typeof minutes === 'number' ? minutes : null,
    definition: definition.join('\n'),
    body: body.join('\n').trimEnd(),
    places,
  };
}

function valueOf(key: Part, blocks: ReadonlyMap<Part, readonly string[]>): unknown {
  try {
    const map: unknown = parse((blocks.get(key) ?? []).join('\n'));
    return map !== null && typeof map === 'object' ? (map as Record<string, unknown>)[key] : undefined;
  } catch {
    return undefined;
  }
}

/** A title such as 2026 or yes is a number or a truth to YAML. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? `${value}` : '';
}

/** Puts a file together from what a form holds; nothing of it is judged here. */
export function putTogether({ kind, title, minutes, definition, body }: FileParts): string {
  const head = [
    ...(kind === null ? [] : [`kind: ${kind}`]),
    ...(title ? [stringify({ title }, { lineWidth: 0 }).trimEnd()] : []),
    ...(minutes === null ? [] : [`minutes: ${minutes}`]),
    ...(definition.trim() ? [definition.trimEnd()] : []),
  ];
  return [FENCE, ...head, FENCE, body.trimEnd(), ''].join('\n');
}

const ORIGINAL = /^original:[ \t]*["']?([0-9a-f]{8})["']?[ \t]*\n?/m;

/** The state of its original that a text says it was written from; null where it does not say. */
export const originalIn = (definition: string): string | null => ORIGINAL.exec(definition)?.[1] ?? null;

/** A text to be translated, or told for others: as its original, with the state of that. */
export function beginFrom(original: string): string {
  const { places: _, ...parts } = takeApart(beginWithout(original));
  const mark = `original: "${originalMark(sha256(original))}"`;
  return putTogether({ ...parts, definition: [mark, parts.definition].filter(Boolean).join('\n') });
}

/** A text that is to be the original of others, as another one stands. */
export function beginWithout(text: string): string {
  const { places: _, ...parts } = takeApart(text);
  if (originalIn(parts.definition) === null) return text;
  return putTogether({ ...parts, definition: parts.definition.replace(ORIGINAL, '').trimEnd() });
}

/** The file after a change: as it stood where the form holds what it held. */
export function changed(text: string, parts: FileParts): string {
  const { places: _, ...before } = takeApart(text);
  const isSame = (Object.keys(before) as (keyof FileParts)[]).every((key) => before[key] === parts[key]);
  return isSame ? text : putTogether(parts);
}
