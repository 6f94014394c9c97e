import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { originalMark } from '../content-files/lesson-file.js';
import { courseHash, filesOfCourse } from '../content-files/course-folder.js';
import { CourseDraftsRepository } from '../course-drafts/course-drafts.repository.js';
import { draftFileNotFound, draftNotFound } from '../course-drafts/course-drafts.errors.js';
import { mayWrite } from '../course-drafts/course-drafts.service.js';
import { draftOriginal, toDraftFiles } from '../course-drafts/draft.js';
import { originalIn, takeApart } from '../course-drafts/draft-file.js';
import { Transactions } from '../database/transactions.js';
import { ContentSource } from '../written-courses/content-source.js';
import {
  type WrittenVersion,
  WrittenVersionsRepository,
} from '../written-courses/written-versions.repository.js';
import { beginOver } from './begin-over.js';
import { courseVersionNotFound } from './course-history.errors.js';
import { type ComparedLine, lineDifference } from './line-difference.js';
import { type ChangedFile, versionDifference } from './version-difference.js';

/** Versions in which an earlier state of a text is looked for. */
const MOST_LOOKED_AT = 20;

/** A version with what it has otherwise than the one before; null for the first that is known. */
export interface ListedVersion {
  version: WrittenVersion;
  changes: ChangedFile[] | null;
}

/** What was published of a course and when, how two versions differ, and beginning a draft with an earlier one. */
@Injectable()
export class CourseHistory {
  constructor(
    private readonly versions: WrittenVersionsRepository,
    private readonly drafts: CourseDraftsRepository,
    private readonly source: ContentSource,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Up to `limit` versions, the last one first, and whether there are more. */
  async list(
    identity: Identity,
    slug: string,
    beforeId: number | null,
    limit: number,
  ): Promise<{ items: ListedVersion[]; hasMore: boolean }> {
    mayWrite(identity);
    // One more: what the last of the page changed is seen beside the one before it.
    const rows = await this.versions.list(slug, beforeId, limit + 1);
    const items = rows.slice(0, limit).map((version, index) => {
      const before = rows[index + 1];
      return {
        version,
        changes: before ? versionDifference(before.files, version.files, { withLines: false }) : null,
      };
    });
    return { items, hasMore: rows.length > limit };
  }

  /** What the later of two versions has otherwise, line by line. Throws COURSE_VERSION_NOT_FOUND. */
  async compare(identity: Identity, slug: string, from: string, to: string): Promise<ChangedFile[]> {
    mayWrite(identity);
    const [before, after] = [await this.get(slug, from), await this.get(slug, to)];
    return versionDifference(before.files, after.files, { withLines: true });
  }

  /**
   * What the original of a draft's text has otherwise than when that was written from it, line by line; null where nothing that is kept tells how it
   * stood then. Throws DRAFT_NOT_FOUND, DRAFT_FILE_NOT_FOUND.
   */
  async originalSince(identity: Identity, slug: string, textId: string): Promise<ComparedLine[] | null> {
    mayWrite(identity);
    const draft = await this.drafts.find(slug);
    if (!draft) throw draftNotFound();
    const files = await this.drafts.filesOf(draft.id);
    const text = files.find(({ publicId }) => publicId === textId);
    const original = text && draftOriginal(text, files);
    if (!text || !original) throw draftFileNotFound();
    const mark = originalIn(takeApart(text.text ?? '').definition);
    if (mark === null) return null;
    const kept = [
      ...filesOfCourse(slug, (await this.source.read())?.files ?? []),
      ...(await this.versions.list(slug, null, MOST_LOOKED_AT)).flatMap((version) => version.files),
    ];
    const before = kept.find((file) => file.text !== null && originalMark(file.sha256) === mark);
    return before ? lineDifference(before.text ?? '', original.text ?? '') : null;
  }

  /**
   * Begins a draft with what an earlier version said; publishing it is an act of its own. Throws DRAFT_STANDS_OPEN where somebody is writing the
   * course, unless `over` names that draft's version as it was seen and nothing in it has changed since.
   */
  async restore(identity: Identity, slug: string, id: string, over: number | null): Promise<void> {
    mayWrite(identity);
    const version = await this.get(slug, id);
    const published = filesOfCourse(slug, (await this.source.read())?.files ?? []);
    const baseHash = published.length > 0 ? courseHash(slug, published) : null;
    await this.transactions.run(async () => {
      const change = { by: identity.personId, at: this.clock.now() };
      const files = toDraftFiles(slug, version.files);
      await beginOver(this.drafts, { slug, baseHash, files, over }, change);
      await this.audit.record({
        actor: identity.personId,
        action: 'courses.version-restored',
        subject: { type: 'course', id: null },
        facts: { course: slug, publishedAt: version.publishedAt.toISOString() },
      });
    });
  }

  private async get(slug: string, id: string): Promise<WrittenVersion> {
    const version = await this.versions.find(slug, id);
    if (!version) throw courseVersionNotFound();
    return version;
  }
}
