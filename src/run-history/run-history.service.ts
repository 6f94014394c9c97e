import { Injectable } from '@nestjs/common';
import { AssignmentDrafts } from '../assignments/assignment-drafts.js';
import { AssignmentsService } from '../assignments/assignments.service.js';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { keyIn } from '../people/people.service.js';
import { decodeCursor, toPage } from '../common/paging/page.js';
import { Transactions } from '../database/transactions.js';
import { EventLog } from '../events/event-log.js';
import { MAY_SEE, visiblePeople } from '../people/visible-people.js';
import { RUN_UNDONE } from '../run-book/run-undone.js';
import type { RunPeopleQuery, RunsQuery } from './dto/runs.query.js';
import {
  type RunPageView,
  type RunPeopleView,
  type RunUndoView,
  toRunPersonView,
  toRunUndoView,
  toRunView,
} from './dto/run.view.js';
import { runNotFound, runTooOld, runUnderWay } from './run-history.errors.js';
import { RunHistoryRepository, type RunRow } from './run-history.repository.js';
import { RunPeopleRepository } from './run-people.repository.js';
import { UNDO_DAYS, undoBlocker } from './undo-deadline.js';

/** The runs of assignments, and undoing one: of one's own assignments, for admins of everybody's. */
@Injectable()
export class RunHistoryService {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly drafts: AssignmentDrafts,
    private readonly runs: RunHistoryRepository,
    private readonly people: RunPeopleRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** When an assignment looked for people and found some, newest first. */
  async list(me: Identity, assignmentId: string, { cursor, limit }: RunsQuery): Promise<RunPageView> {
    await this.assignments.get(me, assignmentId);
    const before = cursor === undefined ? null : Number(decodeCursor(cursor, ['id'])[0]);
    const now = this.clock.now();
    return toPage(
      await this.runs.page(assignmentId, before, limit),
      limit,
      ({ id }) => [id],
      (row) => toRunView(row, now),
    );
  }

  /** What undoing a run would mean; of one that is undone, what it meant. */
  async preview(me: Identity, runId: string): Promise<RunUndoView> {
    return await this.viewOf(await this.get(me, runId));
  }

  /** Undoes a run; its people follow soon after. A repeat does nothing. */
  async undo(me: Identity, runId: string): Promise<RunUndoView> {
    const run = await this.get(me, runId);
    const now = this.clock.now();
    const blocker = undoBlocker(run, now);
    if (blocker === 'too-old') throw runTooOld(UNDO_DAYS);
    if (blocker === 'under-way') throw runUnderWay();
    // Before the news is out, since the consumer may be quicker than the counting.
    const counts = await this.people.count(run.id);
    await this.transactions.run(async () => {
      if (!(await this.runs.noteUndone(run.id, me.personId, now))) return;
      await this.audit.record({
        actor: me.personId,
        action: RUN_UNDONE,
        subject: { type: 'assignment', id: run.assignmentId },
        facts: { run: run.publicId, ...counts },
      });
      await this.events.record({ kind: RUN_UNDONE, subjectId: run.id });
    });
    return toRunUndoView(await this.get(me, runId), counts, now);
  }

  /** The people for whom undoing a run means, or meant, one thing; those out of the caller's sight are left out. */
  async listPeople(
    me: Identity,
    runId: string,
    { outcome, text = '', cursor, limit }: RunPeopleQuery,
  ): Promise<RunPeopleView> {
    const run = await this.get(me, runId);
    const today = this.drafts.today();
    const rows = await this.people.page(
      run.id,
      outcome,
      visiblePeople(me, MAY_SEE, today),
      { text, after: keyIn(cursor), limit },
      today,
    );
    return toPage(rows, limit, ({ sortKey, personId }) => [sortKey, personId], toRunPersonView);
  }

  private async viewOf(run: RunRow): Promise<RunUndoView> {
    return toRunUndoView(run, await this.people.count(run.id), this.clock.now());
  }

  private async get(me: Identity, runId: string): Promise<RunRow> {
    const run = await this.runs.find(runId);
    if (!run) throw runNotFound();
    await this.assignments.get(me, run.assignmentPublicId);
    return run;
  }
}
