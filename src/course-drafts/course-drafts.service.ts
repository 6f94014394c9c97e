import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Behaviours } from '../behaviours/behaviours.js';
import { hasRole, type Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { BEGINNINGS, type BegunKind } from './beginnings.js';
import {
  type Change,
  CourseDraftsRepository,
  type DraftRow,
  type ListedDraft,
  type StoredDraftFile,
} from './course-drafts.repository.js';
import {
  draftFileChanged,
  draftFileNotFound,
  draftNotFound,
  orderIncomplete,
  ownLanguageNamed,
  textStands,
  textWithoutOriginal,
  tooManyLessons,
  writesForEverybody,
} from './course-drafts.errors.js';
import type { TextSetting } from '../lesson-kinds/setting.js';
import { type DraftFile, draftOriginal, lessonOf, ownLanguage, slugFor, toldBy } from './draft.js';
import { beginFrom, beginWithout, changed, type FileParts, putTogether, takeApart } from './draft-file.js';
import { type ReadDraft, readDraft } from './draft-reading.js';

/** As many as two digits can number. */
const MOST_LESSONS = 99;

/** A draft with its files and what is to be said of them. */
export interface WholeDraft extends ReadDraft {
  draft: DraftRow;
  files: StoredDraftFile[];
}

/** What a form sends of a text; its kind stays. */
export type TypedParts = Omit<FileParts, 'kind'>;

/** Whether somebody writes courses: a course reaches the whole company, so a scope of a part of it does not do. */
export function writesCourses(identity: Identity): boolean {
  const forEverybody = identity.grants.some(
    ({ role, scope }) => role === 'trainer' && scope.kind === 'everybody',
  );
  return hasRole(identity, 'admin') || forEverybody;
}

/** Throws WRITES_FOR_EVERYBODY. */
export function mayWrite(identity: Identity): void {
  if (!writesCourses(identity)) throw writesForEverybody();
}

/** Writing a course in the browser: every text is kept as it is typed, and nobody’s words are written over unseen. */
@Injectable()
export class CourseDrafts {
  constructor(
    private readonly drafts: CourseDraftsRepository,
    private readonly behaviours: Behaviours,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async list(identity: Identity): Promise<ListedDraft[]> {
    mayWrite(identity);
    return await this.drafts.list();
  }

  async get(identity: Identity, slug: string): Promise<WholeDraft> {
    mayWrite(identity);
    const draft = await this.draftOf(slug);
    const files = await this.drafts.filesOf(draft.id);
    const behaviours = new Set((await this.behaviours.list()).map((behaviour) => behaviour.slug));
    return { draft, files, ...readDraft(slug, files, behaviours) };
  }

  /** Saves a text over the version that its form was opened with; throws DRAFT_FILE_CHANGED where somebody was quicker. */
  async save(
    identity: Identity,
    { slug, fileId }: { slug: string; fileId: string },
    parts: TypedParts,
    version: number,
  ): Promise<WholeDraft> {
    mayWrite(identity);
    await this.change(identity, slug, async (draft, change) => {
      const file = await this.drafts.findFile(draft.id, fileId);
      if (file === null || file.text === null) throw draftFileNotFound();
      const { kind } = takeApart(file.text);
      const text = changed(file.text, { ...parts, kind });
      if (file.version === version && text === file.text) return;
      // What somebody saved twice, since the first answer was lost, is theirs.
      if (file.version === version + 1 && text === file.text && file.changedById === identity.personId)
        return;
      if (!(await this.drafts.write(file.id, version, text, change)))
        throw draftFileChanged(file.changedBy, file.changedAt);
    });
    return await this.get(identity, slug);
  }

  /** Adds a lesson at the end, which begins with an example of its kind. */
  async add(identity: Identity, slug: string, kind: BegunKind, title: string): Promise<WholeDraft> {
    mayWrite(identity);
    await this.change(identity, slug, async (draft, change) => {
      const files = await this.drafts.filesOf(draft.id);
      const lessons = lessonsIn(files);
      if (lessons.length >= MOST_LESSONS) throw tooManyLessons(MOST_LESSONS);
      const name = `${slugFor(title, new Set(lessons))}.md`;
      const text = putTogether({ kind, title, ...BEGINNINGS[kind] });
      await this.drafts.add(draft.id, { name, position: lessons.length + 1, text }, change);
    });
    return await this.get(identity, slug);
  }

  /**
   * Adds a text of a lesson in another language or for a setting, which begins as its original stands. Throws TEXT_STANDS where there is one,
   * OWN_LANGUAGE for a translation into the course’s own, TEXT_WITHOUT_ORIGINAL for one of a text that there is not yet, and
   * DRAFT_FILE_NOT_FOUND for a lesson that there is not.
   */
  async addText(
    identity: Identity,
    { slug, lesson }: { slug: string; lesson: string },
    { language, setting }: { language: string | null; setting: TextSetting },
  ): Promise<WholeDraft> {
    mayWrite(identity);
    await this.change(identity, slug, async (draft, change) => {
      const files = await this.drafts.filesOf(draft.id);
      const texts = files.filter(({ name, position }) => position !== null && lessonOf(name) === lesson);
      const [first] = texts;
      if (!first) throw draftFileNotFound();
      if (language !== null && language === ownLanguage(files)) throw ownLanguageNamed();
      const name = [
        lesson,
        ...(setting === 'any' ? [] : [setting]),
        ...(language ? [language] : []),
        'md',
      ].join('.');
      if (texts.some((one) => one.name === name)) throw textStands();
      const text = firstWords({ ...first, name }, texts);
      await this.drafts.add(draft.id, { name, position: first.position ?? 1, text }, change);
    });
    return await this.get(identity, slug);
  }

  /** Takes a lesson out of the draft, in all its languages and settings; the published course keeps it until the draft is published. */
  async remove(identity: Identity, slug: string, lesson: string): Promise<WholeDraft> {
    mayWrite(identity);
    await this.change(identity, slug, async (draft) => {
      if ((await this.drafts.remove(draft.id, lesson)) === 0) throw draftFileNotFound();
      await this.renumber(draft.id, null);
    });
    return await this.get(identity, slug);
  }

  /** Puts the lessons into an order; throws ORDER_INCOMPLETE unless each is named once. */
  async arrange(identity: Identity, slug: string, order: readonly string[]): Promise<WholeDraft> {
    mayWrite(identity);
    await this.change(identity, slug, async (draft) => await this.renumber(draft.id, order));
    return await this.get(identity, slug);
  }

  async discard(identity: Identity, slug: string): Promise<void> {
    mayWrite(identity);
    await this.change(identity, slug, async (draft, { by }) => {
      await this.drafts.discard(draft.id);
      await this.audit.record({
        actor: by,
        action: 'courses.draft-discarded',
        subject: { type: 'course', id: null },
        facts: { course: slug },
      });
    });
  }

  private async renumber(draftId: number, order: readonly string[] | null): Promise<void> {
    const files = await this.drafts.filesOf(draftId);
    const lessons = lessonsIn(files);
    const wanted = order ?? lessons;
    if (wanted.length !== lessons.length || lessons.some((lesson) => !wanted.includes(lesson)))
      throw orderIncomplete();
    const moved = files
      .filter(({ position }) => position !== null)
      .map(({ id, name, position }) => ({ id, position, wanted: wanted.indexOf(lessonOf(name)) + 1 }))
      .filter((file) => file.position !== file.wanted);
    await this.drafts.place(moved.map((file) => ({ id: file.id, position: file.wanted })));
  }

  private async change(
    identity: Identity,
    slug: string,
    act: (draft: DraftRow, change: Change) => Promise<void>,
  ): Promise<void> {
    await this.transactions.run(async () => {
      const change = { by: identity.personId, at: this.clock.now() };
      const draft = await this.draftOf(slug);
      await this.drafts.touch(draft.id, change.at);
      await act(draft, change);
    });
  }

  private async draftOf(slug: string): Promise<DraftRow> {
    const draft = await this.drafts.find(slug);
    if (!draft) throw draftNotFound();
    return draft;
  }
}

/** The slugs of the lessons in their order. */
function lessonsIn(files: readonly StoredDraftFile[]): string[] {
  return [...new Set(files.filter(({ position }) => position !== null).map(({ name }) => lessonOf(name)))];
}

/** What a new text of a lesson begins with: its original, or, for the one that all others will be written from, what stood in for it. */
function firstWords(added: DraftFile, texts: readonly DraftFile[]): string {
  const original = draftOriginal(added, [...texts, added]);
  if (original) return beginFrom(original.text ?? '');
  if (toldBy(added.name).language !== null) throw textWithoutOriginal();
  return beginWithout((draftOriginal(added, texts) ?? texts[0])?.text ?? '');
}
