import { isSlug, notSlug } from '../common/front-matter/fields.js';
import { readMarkdownFile } from '../common/front-matter/front-matter.js';
import type { Complain, Mistakes } from '../common/front-matter/mistake.js';
import { groupBy } from '../common/group-by.js';
import { sha256 } from '../common/random.js';
import type { CourseContent, LessonContent } from '../courses/courses.repository.js';
import type { ContentFile } from './content-folder.js';
import { checkVariant } from './language-variants.js';
import { checkBody, type LessonFile, NOT_UTF8, readLesson, type Siblings } from './lesson-file.js';
import { checkCaptions, checkMedia, mediaTypeOf } from './media-files.js';

const COURSE_FILE = 'course.md';
const LESSON_NAME = /^(\d{2})-([^.]*)(?:\.([^.]*))?\.md$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Z]{2})?$/;
const BAD_LANGUAGE = 'must be a language code such as en or es-MX';

interface NamedLesson {
  name: string;
  number: string;
  slug: string;
  /** Null in the file of the course's own language. */
  language: string | null;
  file: ContentFile;
}

/** Reads the folder of one course. What cannot be used is noted; null where there is no course to speak of. */
export function readCourse(
  slug: string,
  files: readonly ContentFile[],
  mistakes: Mistakes,
): CourseContent | null {
  const folder = `courses/${slug}/`;
  const named = new Map(files.map((file) => [file.path.slice(folder.length), file]));
  const main = named.get(COURSE_FILE);
  if (!isSlug(slug)) mistakes.of(main?.path ?? folder)(1, notSlug("the folder's name", slug));
  if (!main) {
    mistakes.of(folder)(1, 'The folder of a course needs a course.md with its title, language and summary.');
    return null;
  }
  const media = new Map([...named].filter(([name]) => !name.endsWith('.md')));
  for (const [name, file] of media) readMedia(name, file, mistakes.of(file.path));
  const head = readHead(main, media, mistakes.of(main.path));
  const lessons = readLessons(named, media, head?.language ?? null, mistakes);
  if (lessons.length === 0)
    mistakes.of(main.path)(1, 'A course needs at least one lesson, in a file such as 01-a-slug.md.');
  if (!head) return null;
  return {
    slug,
    ...head,
    minutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0),
    hash: sha256(
      [...named]
        .map(([name, file]) => `${name} ${file.sha256}\n`)
        .toSorted()
        .join(''),
    ),
    lessons,
    files: [...media].map(([name, file]) => ({
      name,
      sha256: file.sha256,
      mediaType: mediaTypeOf(name) ?? '',
    })),
  };
}

function readMedia(name: string, file: ContentFile, complain: Complain): void {
  if (name.includes('/'))
    return complain(1, 'Put the file beside the lessons: a course has no folders inside.');
  checkMedia(file, name, complain);
  if (!name.endsWith('.vtt')) return;
  if (file.text === null) complain(1, NOT_UTF8);
  else checkCaptions(file.text, complain);
}

function readHead(file: ContentFile, media: Siblings, complain: Complain) {
  if (file.text === null) {
    complain(1, NOT_UTF8);
    return null;
  }
  const read = readMarkdownFile(file.text, 'A course', complain);
  if (!read) return null;
  const title = read.fields.text('title');
  const language = read.fields.text('language');
  if (language && !LANGUAGE.test(language)) read.fields.mistake('language', `"language" ${BAD_LANGUAGE}.`);
  read.fields.end();
  if (!read.body.trim())
    complain(
      read.bodyLine,
      'Below the front matter stands the summary that a learner reads before starting.',
    );
  checkBody(read.body, read.bodyLine, media, complain);
  return { title, language, summary: read.body };
}

function readLessons(
  named: ReadonlyMap<string, ContentFile>,
  media: Siblings,
  courseLanguage: string | null,
  mistakes: Mistakes,
): LessonContent[] {
  const found = [...named]
    .filter(([name]) => name.endsWith('.md') && name !== COURSE_FILE)
    .flatMap(([name, file]) => readName(name, file, courseLanguage, mistakes.of(file.path)) ?? []);
  noteRepeats(found, mistakes);
  const groups = [...groupBy(found, ({ number, slug }) => `${number}-${slug}`)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return groups.flatMap(([, group]) => readGroup(group, media, courseLanguage, mistakes) ?? []);
}

function readName(
  name: string,
  file: ContentFile,
  courseLanguage: string | null,
  complain: Complain,
): NamedLesson | null {
  const [, number, slug = '', language] = LESSON_NAME.exec(name) ?? [];
  if (!number) {
    complain(
      1,
      'Name a lesson with two digits and a slug, such as 01-a-slug.md, or 01-a-slug.es.md in another language.',
    );
    return null;
  }
  if (!isSlug(slug)) complain(1, notSlug("the lesson's name", slug));
  if (language !== undefined && !LANGUAGE.test(language))
    complain(1, `The part before .md ${BAD_LANGUAGE}; it is "${language}".`);
  if (language !== undefined && language === courseLanguage)
    complain(1, `${language} is the course's own language: the file without it in its name is that one.`);
  return { name, number, slug, language: language ?? null, file };
}

/** Two lessons with one number have no order; two with one slug have one progress. */
function noteRepeats(found: readonly NamedLesson[], mistakes: Mistakes): void {
  const mains = found
    .filter(({ language }) => language === null)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  mains.forEach(({ number, slug, file }, index) => {
    const earlier = mains.slice(0, index);
    const sameNumber = earlier.find((one) => one.number === number);
    const sameSlug = earlier.find((one) => one.slug === slug);
    if (sameNumber)
      mistakes.of(file.path)(
        1,
        `The number ${number} is taken by ${sameNumber.name}: give every lesson its own.`,
      );
    if (sameSlug)
      mistakes.of(file.path)(
        1,
        `The slug "${slug}" is taken by ${sameSlug.name}: give every lesson its own.`,
      );
  });
}

function readGroup(
  group: readonly NamedLesson[],
  media: Siblings,
  courseLanguage: string | null,
  mistakes: Mistakes,
): LessonContent | null {
  // The course's own language first, since that is the one that others are compared with.
  const ordered = group.toSorted((a, b) => ((a.language ?? '') < (b.language ?? '') ? -1 : 1));
  const read = ordered.map((named) => ({
    named,
    lesson: readLesson(named.file, media, mistakes.of(named.file.path)),
  }));
  const main = read.find(({ named }) => named.language === null);
  for (const { named, lesson } of read) {
    if (!main)
      mistakes.of(named.file.path)(
        1,
        `${named.number}-${named.slug}.md is missing: the lesson in the course's own language.`,
      );
    else if (named.language !== null && main.lesson && lesson)
      checkVariant(main.lesson, lesson, main.named.name);
  }
  if (!main?.lesson) return null;
  return {
    slug: main.named.slug,
    kind: main.lesson.definition.kind,
    minutes: main.lesson.minutes,
    texts: read.flatMap(({ named, lesson }) =>
      lesson ? [toText(named.language ?? courseLanguage ?? '', lesson)] : [],
    ),
  };
}

const toText = (language: string, { title, body, definition }: LessonFile) => ({
  language,
  title,
  body,
  definition,
});
