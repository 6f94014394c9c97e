import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { AudienceRules } from '../audiences/audience-rules.service.js';
import { AuditLog } from '../audit/audit-log.js';
import { type Identity, isAdmin } from '../common/access/identity.js';
import { decodeCursor, toPage } from '../common/paging/page.js';
import { Transactions } from '../database/transactions.js';
import { EventLog } from '../events/event-log.js';
import type { Draft } from './assignment-drafts.js';
import {
  alreadyEnded,
  assignmentNotFound,
  hasNoGoLive,
  requestKeyReused,
  shippedCannotEnd,
} from './assignments.errors.js';
import { AssignmentListRepository, type AssignmentRow } from './assignment-list.repository.js';
import { AssignmentsRepository } from './assignments.repository.js';
import type { ChangeAssignmentDto } from './dto/change-assignment.dto.js';
import type { ListAssignmentsQuery } from './dto/list-assignments.query.js';
import { type AssignmentPageView, type AssignmentView, toAssignmentView } from './dto/assignment.view.js';

export const ASSIGNMENT_CHANGED = 'assignments.changed';
export const ASSIGNMENT_TAKEN_BACK = 'assignments.taken-back';

/** Makes, lists and ends assignments; who is reached is enrolled by a run soon after. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly assignments: AssignmentsRepository,
    private readonly lists: AssignmentListRepository,
    private readonly rules: AudienceRules,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly events: EventLog,
  ) {}

  /** Assigns what a draft says; a repeat with the same key answers the assignment that stands there. */
  async assign(identity: Identity, draft: Draft, requestKey: string | null): Promise<AssignmentView> {
    const { track, audience, due, name, managersMayDecide } = draft;
    const assignment = {
      name,
      audience,
      due,
      managersMayDecide,
      requestKey,
      trackId: track.id,
      shippedKey: null,
      goLiveOn: null,
      createdBy: identity.personId,
    };
    const { id, isNew } = await this.transactions.run(async () => {
      const stored = await this.assignments.insertOnce(assignment);
      if (stored.isNew) {
        const facts = {
          name,
          track: track.slug,
          due: JSON.stringify(due),
          audience: JSON.stringify(audience),
        };
        await this.note(identity, 'assignments.made', stored.id, facts);
      }
      return stored;
    });
    const row = await this.row(identity, { id });
    const isSame =
      row.trackId === track.id &&
      isDeepStrictEqual(row.due, due) &&
      isDeepStrictEqual(row.audience, audience);
    if (!isNew && !isSame) throw requestKeyReused();
    return await this.viewOf(row);
  }

  async get(identity: Identity, publicId: string): Promise<AssignmentView> {
    return await this.viewOf(await this.row(identity, { publicId }));
  }

  /** A trainer's own assignments, or all of them for an admin who does not ask for theirs; newest first. */
  async list(identity: Identity, { limit, cursor, mine }: ListAssignmentsQuery): Promise<AssignmentPageView> {
    const before = cursor ? Number(decodeCursor(cursor, ['id'])[0]) : null;
    const rows = await this.lists.list(mine ? identity.personId : ownerOf(identity), before, limit + 1);
    const names = await this.rules.namesFor(rows.map(({ audience }) => audience));
    return toPage(
      rows,
      limit,
      ({ id }) => [id],
      (row) => toAssignmentView(row, names),
    );
  }

  /** Lets an assignment reach nobody further; whoever is enrolled stays so. */
  async end(identity: Identity, publicId: string): Promise<AssignmentView> {
    const { id, shippedKey } = await this.row(identity, { publicId });
    if (shippedKey !== null) throw shippedCannotEnd();
    await this.transactions.run(async () => {
      if (!(await this.assignments.end(id))) throw alreadyEnded();
      await this.note(identity, 'assignments.ended', id, {});
    });
    return await this.get(identity, publicId);
  }

  /** Ends an assignment, if it has not ended, and takes the track from whoever has it for this reason alone and has not begun. */
  async takeBack(identity: Identity, publicId: string): Promise<AssignmentView> {
    const { id, shippedKey } = await this.row(identity, { publicId });
    if (shippedKey !== null) throw shippedCannotEnd();
    await this.transactions.run(async () => {
      await this.assignments.end(id);
      await this.assignments.noteTakenBack(id);
      await this.note(identity, ASSIGNMENT_TAKEN_BACK, id, {}, ASSIGNMENT_TAKEN_BACK);
    });
    return await this.get(identity, publicId);
  }

  /** Lets an assignment enrol nobody, and say nothing of what it alone asks for, until it is resumed; a repeat does no harm. */
  async pause(identity: Identity, publicId: string): Promise<AssignmentView> {
    const { id, status } = await this.row(identity, { publicId });
    if (status === 'ended') throw alreadyEnded();
    await this.transactions.run(async () => {
      if (!(await this.assignments.pause(id))) return;
      await this.note(identity, 'assignments.paused', id, {});
    });
    return await this.get(identity, publicId);
  }

  /** Lets a paused assignment go on: whoever has come to match meanwhile is enrolled soon after, from that day on; a repeat does no harm. */
  async resume(identity: Identity, publicId: string): Promise<AssignmentView> {
    const { id, status } = await this.row(identity, { publicId });
    if (status === 'ended') throw alreadyEnded();
    await this.transactions.run(async () => {
      if (!(await this.assignments.resume(id))) return;
      await this.note(identity, 'assignments.resumed', id, {});
    });
    return await this.get(identity, publicId);
  }

  /** Moves the first day of service from which people count as new hires, or says whether managers decide. */
  async change(
    identity: Identity,
    publicId: string,
    { goLiveOn, managersMayDecide }: ChangeAssignmentDto,
  ): Promise<AssignmentView> {
    const { id, goLiveOn: before } = await this.row(identity, { publicId });
    if (goLiveOn !== undefined && before === null) throw hasNoGoLive();
    await this.transactions.run(async () => {
      if (goLiveOn !== undefined && before !== null) {
        await this.assignments.setGoLive(id, goLiveOn);
        await this.note(identity, 'assignments.go-live-set', id, { before, goLiveOn });
      }
      if (managersMayDecide !== undefined) {
        await this.assignments.letManagersDecide(id, managersMayDecide);
        await this.note(identity, 'assignments.managers-may-decide-set', id, { managersMayDecide });
      }
    });
    return await this.get(identity, publicId);
  }

  /** The act in the audit, and the news for the runs. */
  private async note(
    identity: Identity,
    action: string,
    id: number,
    facts: Record<string, string | boolean>,
    kind = ASSIGNMENT_CHANGED,
  ): Promise<void> {
    await this.audit.record({
      actor: identity.personId,
      action,
      subject: { type: 'assignment', id },
      facts,
    });
    await this.events.record({ kind, subjectId: id });
  }

  /** One of the caller's assignments (for admins, anybody's) as it is stored. */
  async row(identity: Identity, key: { id: number } | { publicId: string }): Promise<AssignmentRow> {
    const row = await this.lists.find(key, ownerOf(identity));
    if (!row) throw assignmentNotFound();
    return row;
  }

  private async viewOf(row: AssignmentRow): Promise<AssignmentView> {
    return toAssignmentView(row, await this.rules.namesFor([row.audience]));
  }
}

/** Whose assignments a caller may see: their own, or null for everybody's. */
const ownerOf = (identity: Identity): number | null => (isAdmin(identity) ? null : identity.personId);
