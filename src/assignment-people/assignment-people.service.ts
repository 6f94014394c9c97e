import { Injectable } from '@nestjs/common';
import { AssignmentDrafts } from '../assignments/assignment-drafts.js';
import { AssignmentsService } from '../assignments/assignments.service.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { toPage } from '../common/paging/page.js';
import { MAY_SEE, MAY_TEACH, visiblePeople } from '../people/visible-people.js';
import { keyIn } from '../people/people.service.js';
import { AssignedPeopleRepository } from './assigned-people.repository.js';
import type { AssignedPeopleQuery } from './dto/assigned-people.query.js';
import { type AssignedPeopleView, toAssignedPersonView } from './dto/assigned-people.view.js';
import type { TakingBackView } from './dto/taking-back.view.js';
import { matchEntries, type NamedEntry, spellingsOf } from './named-people.js';
import { NamedPeopleRepository } from './named-people.repository.js';

/** Whom a list names, and who is on an assignment: of both, the caller's people only. */
@Injectable()
export class AssignmentPeopleService {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly drafts: AssignmentDrafts,
    private readonly named: NamedPeopleRepository,
    private readonly assigned: AssignedPeopleRepository,
    private readonly clock: Clock,
  ) {}

  /** Whom each entry names among the people to whom the caller may assign; everybody else is as if absent. */
  async find(identity: Identity, entries: readonly string[]): Promise<NamedEntry[]> {
    const today = this.drafts.today();
    const visible = visiblePeople(identity, MAY_TEACH, today);
    return matchEntries(entries, await this.named.find(spellingsOf(entries), visible, today));
  }

  /** What taking back one of the caller's assignments would mean. */
  async takingBack(identity: Identity, assignmentId: string): Promise<TakingBackView> {
    await this.assignments.get(identity, assignmentId);
    return await this.assigned.takingBack(assignmentId);
  }

  /** The people of one of the caller's assignments; those who have moved out of the caller's sight are left out. */
  async list(
    identity: Identity,
    assignmentId: string,
    { state, text = '', cursor, limit }: AssignedPeopleQuery,
  ): Promise<AssignedPeopleView> {
    await this.assignments.get(identity, assignmentId);
    const [now, today] = [this.clock.now(), this.drafts.today()];
    const visible = visiblePeople(identity, MAY_SEE, today);
    const rows = await this.assigned.page(
      assignmentId,
      visible,
      { state: state ?? null, text, after: keyIn(cursor), limit },
      { now, today },
    );
    return toPage(rows, limit, ({ sortKey, enrolmentId }) => [sortKey, enrolmentId], toAssignedPersonView);
  }
}
