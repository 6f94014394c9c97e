import { Injectable } from '@nestjs/common';
import { join } from 'node:path';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { type Download, piecesOf } from '../common/http/downloads.js';
import { type ZippedFile, zipOf } from '../common/zip/zip-writer.js';
import { Env } from '../config/env.js';
import type { ContentFile } from '../content-files/content-folder.js';
import { courseHash, filesOfCourse } from '../content-files/course-folder.js';
import { noContentFolder } from '../course-drafts/course-drafts.errors.js';
import { CourseDraftsRepository } from '../course-drafts/course-drafts.repository.js';
import { mayWrite, writesCourses } from '../course-drafts/course-drafts.service.js';
import { toContentFiles } from '../course-drafts/draft.js';
import { FileStore } from '../files/file-store.js';
import { badgeOf } from '../written-badges/badge-overlay.js';
import { WrittenBadgesRepository } from '../written-badges/written-badges.repository.js';
import { ContentSource, type Source } from '../written-courses/content-source.js';
import { courseNotFound, nothingWritten } from './course-zips.errors.js';
import { basisOf } from './zip-basis.js';

/** Which state of a course is meant: the one that everybody has, or the one that is being written. */
export type CourseState = 'published' | 'draft';

const ZIP = 'application/zip';

/** Courses as archives whose files lie as in the content folder, so that they can be unpacked over it. */
@Injectable()
export class CourseExport {
  constructor(
    private readonly source: ContentSource,
    private readonly drafts: CourseDraftsRepository,
    private readonly badges: WrittenBadgesRepository,
    private readonly store: FileStore,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** The files of one course. Throws COURSE_FILES_NOT_FOUND. */
  async course(identity: Identity, slug: string, of: CourseState): Promise<Download> {
    mayWrite(identity);
    const { files, basis } = of === 'draft' ? await this.draft(slug) : await this.published(slug);
    if (files.length === 0) throw courseNotFound();
    return await this.download(`${slug}${of === 'draft' ? '-draft' : ''}.zip`, files, basis);
  }

  /** Every course and badge that was written in the browser, as it is published. Throws NOTHING_WRITTEN. */
  async everythingWritten(identity: Identity): Promise<Download> {
    mayWrite(identity);
    const { files, written, badges } = await this.content();
    const ownBadges = (await this.badges.list())
      .map(({ slug }) => slug)
      .filter((slug) => !badges.takenOver.includes(slug));
    const own = [
      ...written.flatMap((slug) => filesOfCourse(slug, files)),
      ...files.filter((file) => ownBadges.includes(badgeOf(file) ?? '')),
    ];
    if (own.length === 0) throw nothingWritten();
    return await this.download('written-content.zip', own, null);
  }

  private async published(slug: string) {
    const files = filesOfCourse(slug, (await this.content()).files);
    return { files, basis: files.length > 0 ? courseHash(slug, files) : null };
  }

  private async draft(slug: string) {
    const draft = await this.drafts.find(slug);
    if (!draft) throw courseNotFound();
    return { files: toContentFiles(slug, await this.drafts.filesOf(draft.id)), basis: draft.baseHash };
  }

  private async content(): Promise<Source> {
    const content = await this.source.read();
    if (!content) throw noContentFolder();
    return content;
  }

  private async download(
    name: string,
    files: readonly ContentFile[],
    basis: string | null,
  ): Promise<Download> {
    const zipped: ZippedFile[] = [];
    for (const file of files) zipped.push(await this.zipped(file));
    const comment = basis === null ? '' : basisOf.write(basis);
    const pieces = piecesOf(zipOf(zipped, { madeAt: this.clock.now(), comment }));
    return { name, mediaType: ZIP, pieces, mayHave: writesCourses };
  }

  /** What was uploaded lies in the store alone, what was never published in the content folder alone. */
  private async zipped({ path, sha256, text }: ContentFile): Promise<ZippedFile> {
    if (text !== null) return { path, content: { text } };
    const isStored = await this.store.has(sha256);
    return {
      path,
      content: { place: isStored ? this.store.path(sha256) : join(this.env.CONTENT_DIR, path) },
    };
  }
}
