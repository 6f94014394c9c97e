import type { Complain, Mistakes } from '../common/front-matter/mistake.js';
import { adviceOn } from '../content-advice/lesson-advice.js';
import type { LessonContent } from '../courses/courses.repository.js';
import { SETTINGS, TEXT_SETTINGS } from '../lesson-kinds/setting.js';
import { type LessonFile, originalMark, readLesson, type Referable } from './lesson-file.js';
import { type NamedLesson, originalOf } from './lesson-name.js';
import { checkVariant } from './variant-skeleton.js';

interface ReadVariant {
  named: NamedLesson;
  lesson: LessonFile | null;
}

/**
 * Reads all files of one lesson, in whatever settings and languages. All of them are held to the main one, which is for anybody where there
 * is such a file, else for the first setting; null where the main one cannot be used.
 */
export function readVariants(
  group: readonly NamedLesson[],
  known: Referable,
  courseLanguage: string | null,
  mistakes: Mistakes,
): LessonContent | null {
  const read = group.toSorted(mainFirst).map((named) => ({
    named,
    lesson: readLesson(named.file, known, mistakes.of(named.file.path), mistakes.adviceOn(named.file.path)),
  }));
  for (const { named, lesson } of read) {
    if (lesson) advise(lesson, mistakes.adviceOn(named.file.path));
  }
  noteMissing(read, mistakes);
  const main = read.find(({ named }) => named.language === null);
  if (!main?.lesson) return null;
  for (const one of read) {
    if (one !== main && one.lesson) checkVariant(main.lesson, one.lesson, main.named.name);
    noteOriginal(one, read, mistakes);
  }
  return {
    slug: main.named.slug,
    kind: main.lesson.definition.kind,
    minutes: main.lesson.minutes,
    texts: read.flatMap(({ named, lesson }) =>
      lesson ? [toText(named.setting, named.language ?? courseLanguage ?? '', lesson)] : [],
    ),
  };
}

function advise(lesson: LessonFile, note: Complain): void {
  for (const { key, message } of adviceOn(lesson))
    note(key === undefined ? lesson.bodyLine : lesson.fields.line(key), message);
}

/** Says where a text was written from an original that says something else by now. */
function noteOriginal({ named, lesson }: ReadVariant, all: readonly ReadVariant[], mistakes: Mistakes): void {
  if (!lesson?.original) return;
  const original = originalOf(
    named,
    all.map((one) => one.named),
  );
  const line = lesson.fields.line('original');
  if (!original)
    return mistakes.of(named.file.path)(line, 'This text is the original itself: take "original" out.');
  const mark = originalMark(original.file.sha256);
  if (mark !== lesson.original)
    mistakes.adviceOn(named.file.path)(
      line,
      `${original.name} has changed since this was written from it: see whether this still says the same, then put original: "${mark}".`,
    );
}

/** By setting, for anybody first; within one the course's own language first. */
function mainFirst(a: NamedLesson, b: NamedLesson): number {
  const bySetting = TEXT_SETTINGS.indexOf(a.setting) - TEXT_SETTINGS.indexOf(b.setting);
  return bySetting || ((a.language ?? '') < (b.language ?? '') ? -1 : 1);
}

/** Whoever opens the lesson finds a text: in the course's own language, and whatever setting they are in. */
function noteMissing(read: readonly ReadVariant[], mistakes: Mistakes): void {
  const [first] = read;
  if (!first) return;
  const { number, slug, file } = first.named;
  const lacks = (setting: string) => !read.some(({ named }) => named.setting === setting);
  for (const { named } of read) {
    const isAlone = !read.some((one) => one.named.setting === named.setting && one.named.language === null);
    const name = named.setting === 'any' ? `${number}-${slug}` : `${number}-${slug}.${named.setting}`;
    if (isAlone)
      mistakes.of(named.file.path)(1, `${name}.md is missing: the lesson in the course's own language.`);
  }
  if (!lacks('any')) return;
  for (const setting of SETTINGS.filter(lacks))
    mistakes.of(file.path)(
      1,
      `${number}-${slug}.${setting}.md is missing: without ${number}-${slug}.md there is one for each of ${SETTINGS.join(', ')}.`,
    );
}

const toText = (
  setting: NamedLesson['setting'],
  language: string,
  { title, body, definition }: LessonFile,
) => ({ setting, language, title, body, definition });
