import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import type { PageQuery } from '../common/paging/page.query.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import type { HeldDecision } from '../held-rows/held-row.entity.js';
import { type HeldRow, HeldRowsRepository } from '../held-rows/held-rows.repository.js';
import { EmployeeNumbersRepository } from '../people/employee-numbers.repository.js';
import { PeopleImportService } from '../people-imports/people-import.service.js';
import { heldErrors } from './held-decisions.errors.js';

/** Decides whose the rows are whose employee number we know under another name. */
@Injectable()
export class HeldDecisionsService {
  constructor(
    private readonly held: HeldRowsRepository,
    private readonly numbers: EmployeeNumbersRepository,
    private readonly imports: PeopleImportService,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Rows that wait, oldest first. */
  async list({ cursor, limit }: PageQuery): Promise<Page<HeldRow>> {
    const rows = await this.held.page(cursor ? Number(decodeCursor(cursor, ['id'])[0]) : 0, limit);
    return toPage(
      rows,
      limit,
      ({ id }) => [id],
      (row) => row,
    );
  }

  /**
   * Carries a decision out, the row's import included, all or nothing. Throws `HELD_ROW_NOT_FOUND`, `HELD_ROW_DECIDED`,
   * `NUMBER_IN_SERVICE` for a new person while the known one has not left, and what an import of the row refuses.
   */
  async decide(publicId: string, decision: HeldDecision, decidedBy: number): Promise<void> {
    const held = await this.held.find(publicId);
    if (!held) throw heldErrors.notFound();
    const note = (facts: Record<string, string>) => this.note(held, decision, decidedBy, facts);
    const { row, source } = held;
    switch (decision) {
      case 'ignore':
        await this.transactions.run(() => note({}));
        return;
      case 'same-person':
        // Another number leads the person since their records were merged: the row is theirs and changes nothing.
        if (held.mergedInto !== null) {
          await this.transactions.run(() => note({}));
          return;
        }
        await this.imports.importDecided({ row, source, asNew: false }, () => note({}), decidedBy);
        return;
      case 'new-person': {
        const today = dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
        if (held.toOn !== null && held.toOn > today) throw heldErrors.inService(held.employeeNumber);
        const free = async () => note({ knownKeeps: await this.numbers.free(held.personId) });
        await this.imports.importDecided({ row, source, asNew: true }, free, decidedBy);
      }
    }
  }

  private async note(
    held: HeldRow,
    decision: HeldDecision,
    decidedBy: number,
    facts: Record<string, string>,
  ): Promise<void> {
    if (!(await this.held.decide(held.id, decision, decidedBy))) throw heldErrors.decided();
    await this.audit.record({
      actor: decidedBy,
      action: 'held-rows.decided',
      subject: { type: 'person', id: held.personId },
      facts: { decision, employeeNumber: held.employeeNumber, ...facts },
    });
  }
}
