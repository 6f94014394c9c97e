import { isSlug, notSlug } from '../common/front-matter/fields.js';
import type { Complain, Mistakes } from '../common/front-matter/mistake.js';
import { BAD_LANGUAGE, LANGUAGE } from '../common/language.js';
import { SETTINGS, TEXT_SETTINGS, type TextSetting } from '../lesson-kinds/setting.js';
import type { ContentFile } from './content-folder.js';

/** A lesson's file, by what its name says. */
export interface NamedLesson {
  name: string;
  number: string;
  slug: string;
  setting: TextSetting;
  /** Null in a file of the course's own language. */
  language: string | null;
  file: ContentFile;
}

const LESSON_NAME = /^(\d{2})-([^.]*)(?:\.([^.]*))?(?:\.([^.]*))?\.md$/;

/** Reads `03-slug.md`, `03-slug.phone.md`, `03-slug.es.md` or `03-slug.phone.es.md`; null, with a mistake, for other names. */
export function readName(
  name: string,
  file: ContentFile,
  courseLanguage: string | null,
  complain: Complain,
): NamedLesson | null {
  const [, number, slug = '', first, second] = LESSON_NAME.exec(name) ?? [];
  if (!number) {
    complain(
      1,
      'Name a lesson with two digits and a slug, such as 01-a-slug.md; 01-a-slug.phone.md is for people on the phone, 01-a-slug.es.md in another language.',
    );
    return null;
  }
  if (!isSlug(slug)) complain(1, notSlug("the lesson's name", slug));
  const setting = SETTINGS.find((one) => one === first);
  const language = setting ? second : first;
  if (!setting && second !== undefined)
    complain(1, `"${first}" must be one of ${SETTINGS.join(', ')}: the setting stands before the language.`);
  else if (language !== undefined && !LANGUAGE.test(language))
    complain(
      1,
      `The part before .md ${BAD_LANGUAGE}, or one of ${SETTINGS.join(', ')}; it is "${language}".`,
    );
  if (language !== undefined && language === courseLanguage)
    complain(1, `${language} is the course's own language: the file without it in its name is that one.`);
  return { name, number, slug, setting: setting ?? 'any', language: language ?? null, file };
}

/** Two lessons with one number have no order; two with one slug have one progress. */
export function noteRepeats(found: readonly NamedLesson[], mistakes: Mistakes): void {
  const lessons = new Map(
    found
      .filter(({ language }) => language === null)
      .toSorted((a, b) => (a.name > b.name ? -1 : 1))
      .map((one) => [`${one.number}-${one.slug}`, one]),
  );
  const sorted = [...lessons.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  sorted.forEach(({ number, slug, file }, index) => {
    const earlier = sorted.slice(0, index);
    const complain = mistakes.of(file.path);
    const sameNumber = earlier.find((one) => one.number === number);
    const sameSlug = earlier.find((one) => one.slug === slug);
    if (sameNumber)
      complain(1, `The number ${number} is taken by ${sameNumber.name}: give every lesson its own.`);
    if (sameSlug) complain(1, `The slug "${slug}" is taken by ${sameSlug.name}: give every lesson its own.`);
  });
}

/** What tells the texts of one lesson apart. */
interface Told {
  setting: TextSetting;
  language: string | null;
}

/** The text that another one of its lesson is written from: a translation from the same setting's, a setting's from the one for anybody; null for the main one. */
export function originalOf<T extends Told>(one: Told, all: readonly T[]): T | null {
  const own = all.filter(({ language }) => language === null);
  if (one.language !== null) return own.find(({ setting }) => setting === one.setting) ?? null;
  const main = TEXT_SETTINGS.flatMap((setting) => own.find((text) => text.setting === setting) ?? [])[0];
  return main && main.setting !== one.setting ? main : null;
}
