import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { CourseDraftsRepository } from '../course-drafts/course-drafts.repository.js';
import { unusedUploads } from '../course-drafts/unused-uploads.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import { DAY_BEGAN } from '../events/ticker.js';
import { FileStore } from '../files/file-store.js';
import { UploadedFilesRepository } from './uploaded-files.repository.js';

/** So long somebody may leave an upload lying before a text names it. */
const KEEP_UNUSED_DAYS = 7;
const DAY_MS = 86_400_000;

/** Daily, uploads that no text names leave their drafts, and files that nobody has any more leave the disk. */
@Injectable()
export class UploadUpkeep implements EventConsumer {
  readonly name = 'course-uploads.upkeep';
  readonly kinds = [DAY_BEGAN];

  constructor(
    private readonly uploads: UploadedFilesRepository,
    private readonly drafts: CourseDraftsRepository,
    private readonly store: FileStore,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async consume(): Promise<void> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - KEEP_UNUSED_DAYS * DAY_MS);
    await this.clearDrafts(before, now);
    await this.clearDisk(before);
    await this.store.forgetArrivals(new Date(now.getTime() - DAY_MS));
  }

  private async clearDrafts(before: Date, now: Date): Promise<void> {
    for (let after = 0, drafts = await this.uploads.draftsWithUploads(before, 0); drafts.length > 0;) {
      for (const { id } of drafts) await this.transactions.run(() => this.clearDraft(id, before, now));
      after = drafts.at(-1)?.id ?? after;
      drafts = await this.uploads.draftsWithUploads(before, after);
    }
  }

  private async clearDraft(id: number, before: Date, now: Date): Promise<void> {
    const isOld = ({ changedAt }: { changedAt: Date }) => changedAt < before;
    const find = async () => {
      const files = await this.drafts.filesOf(id);
      const old = new Set(files.filter(isOld).map(({ name }) => name));
      return unusedUploads(files).filter((name) => old.has(name));
    };
    if ((await find()).length === 0) return;
    // Holds the draft, so that nobody names one of them meanwhile.
    await this.drafts.touch(id, now);
    const unused = await find();
    if (unused.length > 0) await this.drafts.removeMedia(id, unused);
  }

  private async clearDisk(before: Date): Promise<void> {
    await this.transactions.run(() => this.uploads.forgetPublished(before));
    for (const sha256 of await this.uploads.unwanted(before)) {
      const isForgotten = await this.transactions.run(() => this.uploads.forget(sha256, before));
      if (isForgotten) await this.store.takeAway(sha256, () => this.uploads.isWanted(sha256));
    }
  }
}
