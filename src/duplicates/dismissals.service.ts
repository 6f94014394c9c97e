import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import type { PageQuery } from '../common/paging/page.query.js';
import { Transactions } from '../database/transactions.js';
import { peopleErrors } from '../people/people.errors.js';
import { type Dismissal, DismissalsRepository } from './dismissals.repository.js';
import { duplicateErrors } from './duplicates.errors.js';
import type { DismissalView } from './dto/duplicate.view.js';

/** Keeps what somebody decided: these two are two people. */
@Injectable()
export class DismissalsService {
  constructor(
    private readonly dismissals: DismissalsRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** What was decided, latest first. */
  async list({ cursor, limit }: PageQuery): Promise<Page<DismissalView>> {
    const before = cursor ? Number(decodeCursor(cursor, ['id'])[0]) : null;
    const rows = await this.dismissals.page(before, limit);
    return toPage(rows, limit, ({ id }) => [id], toDismissalView);
  }

  /** Notes that two records are two people; a repeat changes nothing. Throws `PERSON_NOT_FOUND`. */
  async dismiss(publicIds: readonly string[], dismissedBy: number): Promise<DismissalView> {
    const [first, second] = await this.dismissals.peopleOf(publicIds);
    if (first === undefined || second === undefined) throw peopleErrors.notFound();
    const dismissal = await this.transactions.run(async () => {
      if (await this.dismissals.add(first, second, dismissedBy))
        await this.note('duplicates.dismissed', first, second, dismissedBy);
      return await this.dismissals.of(first, second);
    });
    if (!dismissal) throw duplicateErrors.dismissalNotFound();
    return toDismissalView(dismissal);
  }

  /** Takes a decision back, so that the pair is listed again; throws `DISMISSAL_NOT_FOUND`. */
  async undo(publicId: string, undoneBy: number): Promise<void> {
    const dismissal = await this.dismissals.find(publicId);
    if (!dismissal) throw duplicateErrors.dismissalNotFound();
    await this.transactions.run(async () => {
      if (!(await this.dismissals.remove(dismissal.id))) throw duplicateErrors.dismissalNotFound();
      await this.note('duplicates.dismissal-undone', dismissal.firstId, dismissal.secondId, undoneBy);
    });
  }

  /** Noted of both, since either may be asked about. */
  private async note(action: string, firstId: number, secondId: number, actor: number): Promise<void> {
    for (const [id, otherPersonId] of [
      [firstId, secondId],
      [secondId, firstId],
    ] as const)
      await this.audit.record({ actor, action, subject: { type: 'person', id }, facts: { otherPersonId } });
  }
}

const toDismissalView = (dismissal: Dismissal): DismissalView => ({
  id: dismissal.publicId,
  people: [
    {
      id: dismissal.firstPublicId,
      name: dismissal.firstName.trim(),
      employeeNumber: dismissal.firstNumber,
      source: dismissal.firstSource,
    },
    {
      id: dismissal.secondPublicId,
      name: dismissal.secondName.trim(),
      employeeNumber: dismissal.secondNumber,
      source: dismissal.secondSource,
    },
  ],
  dismissedBy: { id: dismissal.dismisserPublicId, name: dismissal.dismisserName.trim() },
  dismissedAt: dismissal.dismissedAt.toISOString(),
});
