import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { ContentSync } from '../content/content-sync.js';
import { Transactions } from '../database/transactions.js';
import { ContentSource } from '../written-courses/content-source.js';
import { WrittenCoursesRepository } from '../written-courses/written-courses.repository.js';
import { noConflict } from './content-status.errors.js';

/** Whose words stay where the browser and the folder have both changed a course. */
export type Kept = 'browser' | 'folder';

/** Choosing between what was written in the browser and what the content folder says. */
@Injectable()
export class ContentConflicts {
  constructor(
    private readonly source: ContentSource,
    private readonly written: WrittenCoursesRepository,
    private readonly sync: ContentSync,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Keeps one of both: with `browser` the folder's changes are set aside until it changes again, with `folder` it speaks for the course again
   * and is published now. Throws NO_SUCH_CONFLICT where there is none (any more), and what publishing throws.
   */
  async settle({ personId }: Identity, slug: string, kept: Kept): Promise<void> {
    const source = await this.source.read();
    if (!source?.conflicts.includes(slug)) throw noConflict();
    await this.transactions.run(async () => {
      if (kept === 'browser') await this.written.setAside(slug, source.folderHashes.get(slug) ?? null);
      else await this.written.forget([slug]);
      await this.audit.record({
        actor: personId,
        action: 'courses.conflict-settled',
        subject: { type: 'course', id: null },
        facts: { course: slug, kept },
      });
    });
    if (kept === 'folder') await this.sync.sync();
  }
}
