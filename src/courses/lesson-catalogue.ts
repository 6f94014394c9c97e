import { Injectable } from '@nestjs/common';
import { groupBy } from '../common/group-by.js';
import { type ImageFolder, renderMarkdown } from '../common/markdown/markdown.js';
import { filledIn, holdsPlaceholders } from '../common/placeholders/placeholders.js';
import { NO_WORDS, type SaidWords } from '../company/company-words.js';
import { CompanyWords } from '../company/company-words.service.js';
import { CoursesRepository, type CourseVersionRow, type LessonTextRow } from './courses.repository.js';
import {
  definitionForLearner,
  type LessonDefinition,
  type LessonForLearner,
  type LessonKind,
  storedDefinition,
} from '../lesson-kinds/lesson-kinds.js';
import {
  type Setting,
  settingsOf,
  suitingText,
  type TextSetting,
  type TextWish,
} from '../lesson-kinds/setting.js';

/** One lesson of an immutable course version in one language, for one setting; shared between callers, so nobody changes it. */
export interface Lesson {
  readonly id: number;
  readonly courseVersionId: number;
  readonly courseId: number;
  readonly courseSlug: string;
  readonly position: number;
  readonly slug: string;
  readonly kind: LessonKind;
  readonly minutes: number;
  readonly language: string;
  /** Every language that it can be had in. */
  readonly languages: readonly string[];
  readonly setting: TextSetting;
  /** Every setting that it has a text of its own for. */
  readonly settings: readonly Setting[];
  readonly title: string;
  /** The body, safe to show. */
  readonly html: string;
  /** With key and points: for judging, never for a learner. */
  readonly definition: LessonDefinition;
  /** What a learner may see of the definition. */
  readonly forLearner: LessonForLearner;
}

interface Remembered {
  version: CourseVersionRow;
  texts: Map<number, LessonTextRow[]>;
  /** Whether a text says something in the company's words, which change while the version stays. */
  hasPlaceholders: boolean;
  /** By which state of these words the lessons below were made. */
  words: string;
  byWish: Map<string, readonly Lesson[]>;
}

/** Versions kept in memory: more than any organisation has in use at once. */
const MOST_VERSIONS = 100;
const MOST_LESSONS = 10_000;

/** The lessons of course versions, read once and kept, since a version never changes. */
@Injectable()
export class LessonCatalogue {
  private readonly versions = new Map<number, Remembered>();
  private readonly versionOf = new Map<number, number>();

  constructor(
    private readonly courses: CoursesRepository,
    private readonly words: CompanyWords,
  ) {}

  /** The lessons of a version in order, each by the text that suits the wish best; [] for an unknown version. */
  async lessonsOf(courseVersionId: number, wish: TextWish = {}): Promise<readonly Lesson[]> {
    const known = await this.remember(courseVersionId);
    if (!known) return [];
    const language = wish.language ?? known.version.language;
    const words = known.hasPlaceholders ? await this.words.current() : NO_WORDS;
    if (known.words !== words.state) known.byWish.clear();
    known.words = words.state;
    const key = `${language} ${wish.setting ?? 'any'}`;
    const ready = known.byWish.get(key);
    if (ready) return ready;
    const lessons = [...known.texts.values()].flatMap((texts) =>
      lessonBy({ version: known.version, files: filesOf(known.version), words }, texts, wish),
    );
    const isOffered = lessons.some((lesson) => lesson.language === language);
    // Whoever asks for made-up languages fills no memory.
    if (isOffered) known.byWish.set(key, lessons);
    return lessons;
  }

  /** A lesson by id, by the text that suits the wish best; null for an unknown one. */
  async lesson(lessonId: number, wish: TextWish = {}): Promise<Lesson | null> {
    const versionId = this.versionOf.get(lessonId) ?? (await this.courses.findVersionOfLesson(lessonId));
    if (versionId === null) return null;
    if (this.versionOf.size >= MOST_LESSONS) this.versionOf.clear();
    this.versionOf.set(lessonId, versionId);
    return (await this.lessonsOf(versionId, wish)).find(({ id }) => id === lessonId) ?? null;
  }

  /** The course version itself, its summary in Markdown; null for an unknown one. */
  async courseVersion(courseVersionId: number): Promise<CourseVersionRow | null> {
    return (await this.remember(courseVersionId))?.version ?? null;
  }

  private async remember(courseVersionId: number): Promise<Remembered | null> {
    const known = this.versions.get(courseVersionId) ?? (await this.read(courseVersionId));
    if (!known) return null;
    // The most recently used stands last, so that the first is the one to forget.
    this.versions.delete(courseVersionId);
    this.versions.set(courseVersionId, known);
    const [oldest] = this.versions.keys();
    if (this.versions.size > MOST_VERSIONS && oldest !== undefined) this.versions.delete(oldest);
    return known;
  }

  private async read(courseVersionId: number): Promise<Remembered | null> {
    const version = await this.courses.findVersion(courseVersionId);
    if (!version) return null;
    const texts = groupBy(await this.courses.lessonTextsOf(courseVersionId), ({ lessonId }) => lessonId);
    const hasPlaceholders = [...texts.values()]
      .flat()
      .some(
        ({ body, definition }) => holdsPlaceholders(body) || holdsPlaceholders(JSON.stringify(definition)),
      );
    return { version, texts, hasPlaceholders, words: NO_WORDS.state, byWish: new Map() };
  }
}

/** Where the files of a course version are had; the version is named, so that browsers may keep them for good. */
export function filesOf({ slug, number }: Pick<CourseVersionRow, 'slug' | 'number'>): ImageFolder {
  return { base: `/api/courses/${slug}/files/`, query: `?version=${number}` };
}

/** What a lesson's texts are shown with. */
interface Surroundings {
  version: CourseVersionRow;
  files: ImageFolder;
  words: SaidWords;
}

/** A lesson by the one of its texts that suits the wish best; none where it has no text at all. */
export function lessonBy(
  { version, files, words }: Surroundings,
  texts: LessonTextRow[],
  wish: TextWish,
): Lesson[] {
  const text = suitingText(texts, wish, version.language);
  if (!text) return [];
  const saying = words.in(text.language);
  const definition = storedDefinition(filledIn(text.definition, saying));
  return [
    {
      id: text.lessonId,
      courseVersionId: version.id,
      courseId: version.courseId,
      courseSlug: version.slug,
      position: text.position,
      slug: text.slug,
      kind: text.kind,
      minutes: text.minutes,
      language: text.language,
      languages: [...new Set(texts.map(({ language }) => language))],
      setting: text.setting,
      settings: settingsOf(texts),
      title: text.title,
      html: renderMarkdown(text.body, files, saying),
      definition,
      forLearner: definitionForLearner(definition, (name) => `${files.base}${name}${files.query}`),
    },
  ];
}
