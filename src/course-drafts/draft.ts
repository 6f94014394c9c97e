import { readMarkdownFile } from '../common/front-matter/front-matter.js';
import type { ImageFolder } from '../common/markdown/markdown.js';
import { type ContentFile, contentFile } from '../content-files/content-folder.js';
import { originalOf } from '../content-files/lesson-name.js';
import { SETTINGS, type TextSetting } from '../lesson-kinds/setting.js';

export const COURSE_FILE = 'course.md';

/** A file of a draft. A lesson's name is without its number: `listening.md`, `listening.phone.es.md`. */
export interface DraftFile {
  name: string;
  /** Of its lesson, from 1; null for `course.md` and media. */
  position: number | null;
  sha256: string | null;
  bytes: number;
  head: string;
  /** Null for media. */
  text: string | null;
}

const LESSON = /^(\d{2})-(.+\.md)$/;

/** The files of a course as a draft begins with them; lessons that shared a number keep one position each. */
export function toDraftFiles(slug: string, files: readonly ContentFile[]): DraftFile[] {
  const named = files.map((file) => ({ file, name: file.path.slice(`courses/${slug}/`.length) }));
  const lessons = [
    ...new Set(
      named
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap(({ name }) => {
          const [, , rest] = LESSON.exec(name) ?? [];
          return rest === undefined ? [] : lessonOf(rest);
        }),
    ),
  ];
  return named.map(({ file: { sha256, bytes, head, text }, name }) => {
    const [, , rest] = LESSON.exec(name) ?? [];
    const position = rest === undefined ? null : lessons.indexOf(lessonOf(rest)) + 1;
    return { name: rest ?? name, position, sha256, bytes, head, text };
  });
}

/** Where the films and pictures of a draft are had, by whoever writes it. */
export const filesOfDraft = (slug: string): ImageFolder => ({
  base: `/api/course-drafts/${encodeURIComponent(slug)}/files/`,
  query: '',
});

/** The slug of the lesson that a draft's file tells. */
export const lessonOf = (name: string): string => name.split('.')[0] ?? name;

/** The files as the content folder would hold them, numbered in their order. */
export function toContentFiles(slug: string, files: readonly DraftFile[]): ContentFile[] {
  return files.map((file) => {
    const path = `courses/${slug}/${nameInFolder(file)}`;
    if (file.text !== null) return contentFile(path, Buffer.from(file.text));
    return { path, bytes: file.bytes, sha256: file.sha256 ?? '', head: file.head, text: null };
  });
}

/** The language of the texts that name none, as the course’s own page says; null where it does not. */
export function ownLanguage(files: readonly Pick<DraftFile, 'name' | 'text'>[]): string | null {
  const page = files.find(({ name }) => name === COURSE_FILE)?.text ?? '';
  return readMarkdownFile(page, 'A course', () => undefined)?.fields.peek('language') || null;
}

/** For whom a text of a lesson is, and in which other language than the course's own, as its name says. */
export function toldBy(name: string): { setting: TextSetting; language: string | null } {
  const [, first, second] = name.replace(/\.md$/, '').split('.');
  const setting = SETTINGS.find((one) => one === first);
  return { setting: setting ?? 'any', language: (setting ? second : first) ?? null };
}

/** The text of a draft that another one of it is written from; null for one that is written from none. */
export function draftOriginal<T extends DraftFile>(file: T, files: readonly T[]): T | null {
  if (file.position === null) return null;
  const texts = files
    .filter(({ name, position }) => position !== null && lessonOf(name) === lessonOf(file.name))
    .map((one) => ({ ...toldBy(one.name), file: one }));
  return originalOf(toldBy(file.name), texts)?.file ?? null;
}

export const nameInFolder = ({ name, position }: Pick<DraftFile, 'name' | 'position'>): string =>
  position === null ? name : `${String(position).padStart(2, '0')}-${name}`;

/** A slug for a title: its words without accents, with hyphens; `lesson` where nothing is left. */
export function slugFor(title: string, taken: ReadonlySet<string>): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-');
  const base = words.slice(0, 60).replace(/^-+|-+$/g, '') || 'lesson';
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}
