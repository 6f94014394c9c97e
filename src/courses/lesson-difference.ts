import { groupBy } from '../common/group-by.js';

/** A lesson's text in one language, for one setting, as far as two of them are compared. */
export interface ComparedText {
  language: string;
  setting: string;
  title: string;
  body: string;
  definition: unknown;
}

export interface ComparedLesson {
  slug: string;
  kind: string;
  texts: readonly ComparedText[];
}

/** A course as far as two of its versions are compared: published ones, or one that is being written. */
export interface ComparedCourse<L extends ComparedLesson = ComparedLesson> {
  lessons: readonly L[];
  files: readonly { name: string; sha256: string }[];
}

/** Lessons of an earlier and of a later version, by slug. */
export interface LessonDifference<A, B> {
  unchanged: [A, B][];
  rewritten: [A, B][];
  added: B[];
  removed: A[];
}

/**
 * Says which lessons of a later version are the same. A lesson is unchanged where it is of the same kind and every text that both
 * versions have says the same, down to the bytes of the films and pictures that it names: a further language rewrites nothing, nor does
 * another place in the order or another number of minutes.
 */
export function lessonDifference<A extends ComparedLesson, B extends ComparedLesson>(
  before: ComparedCourse<A>,
  after: ComparedCourse<B>,
): LessonDifference<A, B> {
  const earlier = new Map(before.lessons.map((lesson) => [lesson.slug, lesson]));
  const pairs = after.lessons.flatMap((lesson): [A, B][] => {
    const known = earlier.get(lesson.slug);
    return known ? [[known, lesson]] : [];
  });
  const kept = new Set(pairs.map(([{ slug }]) => slug));
  const both = groupBy(pairs, ([a, b]) => isUnchanged(a, before.files, b, after.files));
  return {
    unchanged: both.get(true) ?? [],
    rewritten: both.get(false) ?? [],
    added: after.lessons.filter(({ slug }) => !kept.has(slug)),
    removed: before.lessons.filter(({ slug }) => !kept.has(slug)),
  };
}

type Files = ComparedCourse['files'];

function isUnchanged(before: ComparedLesson, beforeFiles: Files, after: ComparedLesson, afterFiles: Files) {
  if (before.kind !== after.kind) return false;
  const known = new Map(before.texts.map((text) => [variantOf(text), wordsOf(text, beforeFiles)]));
  const shared = after.texts.filter((text) => known.has(variantOf(text)));
  return (
    shared.length > 0 && shared.every((text) => known.get(variantOf(text)) === wordsOf(text, afterFiles))
  );
}

const variantOf = ({ language, setting }: ComparedText) => `${setting} ${language}`;

/** All that a reader of a text meets: its words, and which bytes the files have that it names. */
function wordsOf({ title, body, definition }: ComparedText, files: Files): string {
  const told = canonical(definition);
  const named = files.filter(({ name }) => body.includes(name) || told.includes(name));
  return JSON.stringify([
    title,
    body.trim(),
    told,
    named.map(({ name, sha256 }) => `${name} ${sha256}`).toSorted(),
  ]);
}

/** JSON with the keys of every object in one order, since a database may give them back in another. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
