import { isSlug, notSlug } from '../common/front-matter/fields.js';
import { readMarkdownFile } from '../common/front-matter/front-matter.js';
import type { Complain, Mistakes } from '../common/front-matter/mistake.js';
import { groupBy } from '../common/group-by.js';
import { holdsPlaceholders } from '../common/placeholders/placeholders.js';
import { sha256 } from '../common/random.js';
import type { CourseContent, LessonContent } from '../courses/courses.repository.js';
import { UNDER_WAY } from '../courses/under-way.js';
import { BAD_LANGUAGE, LANGUAGE } from '../common/language.js';
import type { ContentFile } from './content-folder.js';
import { checkBody, NOT_UTF8, type Referable, type Siblings } from './lesson-file.js';
import { noteRepeats, readName } from './lesson-name.js';
import { readVariants } from './lesson-variants.js';
import { checkCaptions, checkMedia, mediaTypeOf } from './media-files.js';

const COURSE_FILE = 'course.md';

/** Reads the folder of one course. What cannot be used is noted; null where there is no course to speak of. */
export function readCourse(
  slug: string,
  files: readonly ContentFile[],
  behaviours: ReadonlySet<string>,
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
  const lessons = readLessons(named, { media, behaviours }, head?.language ?? null, mistakes);
  if (lessons.length === 0)
    mistakes.of(main.path)(1, 'A course needs at least one lesson, in a file such as 01-a-slug.md.');
  if (!head) return null;
  return {
    slug,
    ...head,
    minutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0),
    hash: courseHash(slug, files),
    lessons,
    files: [...media].map(([name, file]) => ({
      name,
      sha256: file.sha256,
      mediaType: mediaTypeOf(name) ?? '',
    })),
  };
}

/** The files of one course among all. */
export const filesOfCourse = (slug: string, files: readonly ContentFile[]): ContentFile[] =>
  files.filter(({ path }) => path.startsWith(`courses/${slug}/`));

/** SHA-256 over the names and contents of a course's files: another one is another version. */
export function courseHash(slug: string, files: readonly ContentFile[]): string {
  const folder = `courses/${slug}/`;
  return sha256(
    files
      .map((file) => `${file.path.slice(folder.length)} ${file.sha256}\n`)
      .toSorted()
      .join(''),
  );
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
  const underWay = read.fields.optionalOneOf('under-way', UNDER_WAY);
  if (language && !LANGUAGE.test(language)) read.fields.mistake('language', `"language" ${BAD_LANGUAGE}.`);
  read.fields.end();
  if (!read.body.trim())
    complain(
      read.bodyLine,
      'Below the front matter stands the summary that a learner reads before starting.',
    );
  checkBody(read.body, read.bodyLine, media, complain);
  if (holdsPlaceholders(file.text))
    complain(1, 'Placeholders stand in the texts of lessons: the page of a course says its words itself.');
  return { title, language, underWay, summary: read.body };
}

function readLessons(
  named: ReadonlyMap<string, ContentFile>,
  known: Referable,
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
  return groups.flatMap(([, group]) => readVariants(group, known, courseLanguage, mistakes) ?? []);
}
