import { Injectable } from '@nestjs/common';
import { AssignmentDrafts } from '../assignments/assignment-drafts.js';
import { entrantOf } from '../assignments/assignment-runs.js';
import { audienceInWords } from '../audience-rules/audience-words.js';
import { AudienceReading } from '../audiences/audience-reading.js';
import { AudienceRules } from '../audiences/audience-rules.service.js';
import type { Identity } from '../common/access/identity.js';
import { dayOf } from '../common/days.js';
import { keyIn } from '../people/people.service.js';
import { toPage } from '../common/paging/page.js';
import { MAY_SEE, visiblePeople } from '../people/visible-people.js';
import {
  type EditCountsView,
  type EditedPeopleView,
  type EditPreviewView,
  toEditedPersonView,
} from './dto/assignment-edits.view.js';
import type { EditAssignmentDto, EditPreviewQuery } from './dto/edit-assignment.dto.js';
import { type EditDraft, EditDrafts } from './edit-drafts.js';
import { type EditedAudience, type EditedPerson, EditPreviewRepository } from './edit-preview.repository.js';
import { EditedDates } from './edited-dates.js';

/** Says what an edit would mean, before it is made. */
@Injectable()
export class EditPreviewService {
  constructor(
    private readonly edits: EditDrafts,
    private readonly drafts: AssignmentDrafts,
    private readonly previews: EditPreviewRepository,
    private readonly dates: EditedDates,
    private readonly reading: AudienceReading,
    private readonly rules: AudienceRules,
  ) {}

  /** How many people enter, leave and stay, and, page by page, who they are. */
  async preview(
    me: Identity,
    id: string,
    request: EditAssignmentDto,
    query: EditPreviewQuery,
  ): Promise<EditPreviewView> {
    const draft = await this.edits.draft(me, id, request);
    const { row, audience, due, name, isAudienceNew, isDueNew } = draft;
    const edited = {
      assignmentId: row.id,
      trackId: row.trackId,
      before: await this.reading.withoutNames(row.audience),
      after: await this.reading.withoutNames(audience),
      due,
      recurrence: row.recurrence,
      context: await this.reading.context(),
    };
    return {
      audience: audienceInWords(audience, await this.rules.namesFor([audience])),
      isChanged: isAudienceNew || isDueNew || name !== row.name,
      counts: query.cursor ? null : await this.counts(draft, edited),
      people: await this.people(me, draft, edited, query),
    };
  }

  private async counts(
    { row, due, isAudienceNew }: EditDraft,
    edited: EditedAudience,
  ): Promise<EditCountsView> {
    const entering = isAudienceNew ? await this.previews.countEntering(edited) : { people: 0, haveIt: 0 };
    const leaving = isAudienceNew ? await this.previews.countLeaving(edited) : { people: 0, untouched: 0 };
    return {
      entering: entering.people,
      enteringHaveIt: entering.haveIt,
      leaving: leaving.people,
      leavingUntouched: leaving.untouched,
      ...(await this.dates.count(row.id, due)),
    };
  }

  private async people(
    me: Identity,
    { row, due, isAudienceNew }: EditDraft,
    edited: EditedAudience,
    { outcome, text = '', cursor, limit }: EditPreviewQuery,
  ): Promise<EditedPeopleView> {
    if (outcome !== 'staying' && !isAudienceNew) return { items: [], nextCursor: null };
    const visible = visiblePeople(me, MAY_SEE, this.drafts.today());
    const rows = await this.previews.page(edited, outcome, visible, {
      text,
      after: keyIn(cursor),
      limit,
    });
    const days = await this.dates.of(
      outcome === 'entering' ? [] : rows.map(({ personId }) => personId),
      row.id,
      due,
    );
    const dueOf = (person: EditedPerson) => {
      if (outcome !== 'entering') return days.get(person.enrolmentId ?? 0) ?? null;
      const enrolledOn = dayOf(edited.context.now, person.zone);
      return entrantOf({ ...edited, told: { audience: edited.after, words: null } }, person, enrolledOn)
        .dueOn;
    };
    return toPage(
      rows,
      limit,
      ({ sortKey, personId }) => [sortKey, personId],
      (person) => toEditedPersonView(person, outcome, dueOf(person)),
    );
  }
}
