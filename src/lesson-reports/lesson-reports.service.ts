import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { MAY_TEACH, type SqlFragment, visiblePeople } from '../people/visible-people.js';
import { type LessonReportView, toLessonReportView } from './dto/lesson-report.view.js';
import type { ListReportsQuery } from './dto/list-reports.query.js';
import { reportAnswered, reportNotFound } from './lesson-reports.errors.js';
import { LessonReportsRepository } from './lesson-reports.repository.js';

/** What trainers do with reports: they see those of people in their scope, and answer each once. */
@Injectable()
export class LessonReportsService {
  constructor(
    private readonly repository: LessonReportsRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async list(
    identity: Identity,
    { status, limit, cursor }: ListReportsQuery,
  ): Promise<Page<LessonReportView>> {
    const [before] = cursor ? decodeCursor(cursor, ['id']) : [];
    const beforeId = before === undefined ? null : Number(before);
    const rows = await this.repository.page(status, this.within(identity), beforeId, limit + 1);
    return toPage(rows, limit, ({ id }) => [id], toLessonReportView);
  }

  /** Answers a report; the same answer again changes nothing. Throws REPORT_NOT_FOUND, REPORT_ANSWERED. */
  async answer(identity: Identity, publicId: string, text: string): Promise<LessonReportView> {
    return await this.transactions.run(async () => {
      const report = await this.repository.findWithin(publicId, this.within(identity));
      if (!report) throw reportNotFound();
      const isMine = await this.repository.answer(report.id, text, identity.personId, this.clock.now());
      const now = await this.repository.find(publicId);
      if (!now) throw reportNotFound();
      if (!isMine && now.answer !== text) throw reportAnswered();
      if (isMine) {
        await this.audit.record({
          actor: identity.personId,
          action: 'lesson-reports.answered',
          subject: { type: 'lesson-report', id: report.id },
        });
      }
      return toLessonReportView(now);
    });
  }

  private within(identity: Identity): SqlFragment {
    return visiblePeople(identity, MAY_TEACH, dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE));
  }
}
