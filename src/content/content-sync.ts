import { Injectable } from '@nestjs/common';
import { join } from 'node:path';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import { type CheckedContent, checkContent } from '../content-files/content-check.js';
import type { ContentFile } from '../content-files/content-folder.js';
import { TipPublishing } from '../tips/tip-publishing.js';
import { WrittenBadgesRepository } from '../written-badges/written-badges.repository.js';
import { ContentSource } from '../written-courses/content-source.js';
import type { LaidOver } from '../written-courses/overlay.js';
import { WrittenCoursesRepository } from '../written-courses/written-courses.repository.js';
import { ContentPublishing, type SyncResult } from './content-publishing.js';
import { ContentChangedMeanwhile, ContentHasMistakes, ContentMissing } from './content.errors.js';
import { mediaTypeOf } from '../content-files/media-files.js';

const NOTHING: SyncResult = { courseVersionIds: [], trackVersionIds: [], retired: [], returned: [] };

/** Brings the published courses, tracks, messages and tips to what the content folder says: all of it or, with a single mistake, nothing. */
@Injectable()
export class ContentSync {
  constructor(
    private readonly env: Env,
    private readonly transactions: Transactions,
    private readonly files: FileStore,
    private readonly source: ContentSource,
    private readonly written: WrittenCoursesRepository,
    private readonly writtenBadges: WrittenBadgesRepository,
    private readonly publishing: ContentPublishing,
    private readonly tips: TipPublishing,
  ) {}

  /**
   * Publishes what changed since the last time, and nothing when nothing did; processes that do so at once make one version.
   * Throws `CONTENT_MISSING`, or `CONTENT_HAS_MISTAKES` with every one of them.
   */
  async sync(folder = this.env.CONTENT_DIR): Promise<SyncResult> {
    const source = await this.source.read(folder);
    // An unmounted folder must not retire everything.
    if (!source) throw new ContentMissing(folder);
    const content = checkContent(source.files);
    if (content.mistakes.length > 0) throw new ContentHasMistakes(content.mistakes);
    const takenOver = source.takenOver.length + source.badges.takenOver.length;
    if (takenOver === 0 && !(await this.wouldChange(content))) return NOTHING;
    const media = mediaOf(source, content);
    for (const file of media) await this.store(folder, file);
    return await this.transactions.run(
      async () => {
        await this.written.forget(source.takenOver);
        await this.writtenBadges.forget(source.badges.takenOver);
        for (const { sha256, bytes, path } of media)
          await this.files.record(sha256, bytes, mediaTypeOf(path) ?? '');
        await this.tips.publish(content.tips);
        return await this.publishing.publish(content);
      },
      { work: 'bulk', confirm: () => this.confirm(content) },
    );
  }

  private async store(folder: string, { path, sha256 }: ContentFile): Promise<void> {
    if (!(await this.files.keep(join(folder, path), sha256))) throw new ContentChangedMeanwhile(path);
  }

  /** After an unknown outcome: published already if nothing is left to do; which ids, nobody needs to know. */
  private async confirm(content: CheckedContent): Promise<SyncResult | null> {
    return (await this.wouldChange(content)) ? null : NOTHING;
  }

  private async wouldChange(content: CheckedContent): Promise<boolean> {
    return (await this.publishing.wouldChange(content)) || (await this.tips.wouldChange(content.tips));
  }
}

/** The films and images of the folder's courses; those of written courses were stored when they were written. */
function mediaOf({ files, written }: LaidOver, { courses }: CheckedContent): ContentFile[] {
  const inFolder = courses.filter(({ slug }) => !written.includes(slug));
  const wanted = new Set(
    inFolder.flatMap((course) => course.files.map(({ name }) => `courses/${course.slug}/${name}`)),
  );
  return [
    ...new Map(files.filter(({ path }) => wanted.has(path)).map((file) => [file.sha256, file])).values(),
  ];
}
