import { Injectable } from '@nestjs/common';
import { join } from 'node:path';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { Env } from '../config/env.js';
import { ContentPublishing } from '../content/content-publishing.js';
import { PublishingTurns } from '../content/publishing-turns.js';
import { checkContent } from '../content-files/content-check.js';
import { courseHash, filesOfCourse } from '../content-files/course-folder.js';
import { contentFile, type ContentFile } from '../content-files/content-folder.js';
import { mediaTypeOf } from '../content-files/media-files.js';
import type { UnderWay } from '../courses/under-way.js';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import { ContentSource } from '../written-courses/content-source.js';
import type { LaidOver } from '../written-courses/overlay.js';
import { WrittenCoursesRepository } from '../written-courses/written-courses.repository.js';
import { WrittenVersionsRepository } from '../written-courses/written-versions.repository.js';
import {
  courseChanged,
  courseSlugTaken,
  draftChanged,
  draftHasMistakes,
  draftNotFound,
  needsSecondPerson,
  noContentFolder,
} from './course-drafts.errors.js';
import { CourseDraftsRepository, type StoredDraftFile } from './course-drafts.repository.js';
import { mayWrite } from './course-drafts.service.js';
import { COURSE_FILE, slugFor, toContentFiles, toDraftFiles } from './draft.js';
import { putTogether } from './draft-file.js';
import { withoutUnused } from './unused-uploads.js';

/** A course that is begun in the browser. */
export interface NewCourse {
  title: string;
  /** A language code such as `en`. */
  language: string;
}

/** How a draft is to be published: as it was read, over what was published meanwhile or not, and what it means for those under way. */
export interface PublishingWish {
  version: number;
  over: boolean;
  underWay: UnderWay;
}

/** Where drafts come from and where they go: from the published course, or from nothing, to a new version for everybody. */
@Injectable()
export class DraftPublishing {
  constructor(
    private readonly drafts: CourseDraftsRepository,
    private readonly source: ContentSource,
    private readonly written: WrittenCoursesRepository,
    private readonly versions: WrittenVersionsRepository,
    private readonly publishing: ContentPublishing,
    private readonly turns: PublishingTurns,
    private readonly store: FileStore,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Begins a draft of a course, or finds the one that somebody has begun. Throws DRAFT_NOT_FOUND where there is no such course. */
  async edit(identity: Identity, slug: string): Promise<void> {
    mayWrite(identity);
    if (await this.drafts.find(slug)) return;
    const { files, written } = await this.content();
    const own = filesOfCourse(slug, files);
    if (own.length === 0) throw draftNotFound();
    if (!written.includes(slug)) await this.keepMedia(own);
    await this.begin(identity, slug, own);
  }

  /** Begins a course that there is not yet; returns its slug. Throws COURSE_SLUG_TAKEN. */
  async create(identity: Identity, { title, language }: NewCourse): Promise<string> {
    mayWrite(identity);
    const { files } = await this.content();
    const slug = slugFor(title, new Set());
    const isTaken = filesOfCourse(slug, files).length > 0 || (await this.drafts.find(slug)) !== null;
    if (isTaken) throw courseSlugTaken(slug);
    const text = putTogether({
      kind: null,
      title,
      minutes: null,
      definition: `language: ${language}`,
      body: 'What this course is about, for whom it is, and how long it takes.',
    });
    await this.begin(identity, slug, [contentFile(`courses/${slug}/${COURSE_FILE}`, Buffer.from(text))]);
    return slug;
  }

  /**
   * Makes a draft the course's next version and ends it. Throws DRAFT_HAS_MISTAKES with every one, DRAFT_CHANGED_MEANWHILE,
   * COURSE_CHANGED_MEANWHILE unless it is to be published over that, NEEDS_SECOND_PERSON.
   */
  async publish(identity: Identity, slug: string, wish: PublishingWish): Promise<void> {
    mayWrite(identity);
    await this.turns.follow(async (take) => await this.publishInTurn(identity, slug, wish, take));
  }

  private async publishInTurn(
    identity: Identity,
    slug: string,
    { version, over, underWay }: PublishingWish,
    take: () => Promise<void>,
  ): Promise<void> {
    const draft = await this.drafts.find(slug);
    if (!draft) throw draftNotFound();
    const stored = await this.drafts.filesOf(draft.id);
    this.checkReview(identity, stored);
    const content = await this.content();
    const { files, folderHashes } = content;
    const before = filesOfCourse(slug, files);
    const now = before.length > 0 ? courseHash(slug, before) : null;
    if (!over && now !== draft.baseHash) throw courseChanged();
    const own = toContentFiles(slug, withoutUnused(stored));
    const checked = checkContent([...files.filter((file) => !before.includes(file)), ...own]);
    if (checked.mistakes.length > 0) throw draftHasMistakes(checked.mistakes);
    const hash = courseHash(slug, own);
    const since = now === null ? null : await this.versions.publishedAt(slug, now);
    await this.transactions.run(
      async () => {
        await take();
        const at = this.clock.now();
        if (!(await this.drafts.touch(draft.id, at, version))) throw draftChanged();
        for (const { sha256, bytes, path } of own) {
          const mediaType = mediaTypeOf(path);
          if (mediaType) await this.store.record(sha256, bytes, mediaType);
        }
        // What is written over stays in the history, whoever said it.
        if (now !== null && since !== null)
          await this.versions.keep({ slug, hash: now, files: before, by: null, at: since });
        await this.versions.keep({ slug, hash, files: own, by: identity.personId, at });
        await this.written.put(
          { slug, hash, folderHash: folderHashes.get(slug) ?? null, files: own },
          { by: identity.personId, at },
        );
        const courses = checked.courses.map((one) => (one.slug === slug ? { ...one, underWay } : one));
        await this.publishing.publish({ ...checked, courses });
        await this.drafts.discard(draft.id);
        await this.audit.record({
          actor: identity.personId,
          action: 'courses.written',
          subject: { type: 'course', id: null },
          facts: { course: slug, underWay },
        });
      },
      { work: 'bulk', confirm: async () => ((await this.drafts.find(slug)) === null ? undefined : null) },
    );
  }

  private checkReview({ personId }: Identity, files: readonly StoredDraftFile[]): void {
    if (this.env.COURSE_REVIEW === 'none') return;
    if (files.some(({ changedById }) => changedById === personId)) throw needsSecondPerson();
  }

  private async begin(identity: Identity, slug: string, files: readonly ContentFile[]): Promise<void> {
    const baseHash = files.some(({ path }) => /\/\d{2}-/.test(path)) ? courseHash(slug, files) : null;
    await this.transactions.run(async () => {
      const change = { by: identity.personId, at: this.clock.now() };
      const isNew = await this.drafts.begin(slug, baseHash, toDraftFiles(slug, files), change);
      if (!isNew) return;
      await this.audit.record({
        actor: identity.personId,
        action: 'courses.draft-begun',
        subject: { type: 'course', id: null },
        facts: { course: slug },
      });
    });
  }

  /** Films and images of the folder are kept where they stay when the folder changes. */
  private async keepMedia(files: readonly ContentFile[]): Promise<void> {
    for (const { path, sha256 } of files)
      if (mediaTypeOf(path)) await this.store.keep(join(this.env.CONTENT_DIR, path), sha256);
  }

  private async content(): Promise<LaidOver> {
    const content = await this.source.read();
    if (!content) throw noContentFolder();
    return content;
  }
}
