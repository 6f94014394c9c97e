import { Injectable } from '@nestjs/common';
import { AssignmentDrafts, type Draft } from '../assignments/assignment-drafts.js';
import { entrantOf } from '../assignments/assignment-runs.js';
import type { AssignmentRequestDto } from '../assignments/dto/assignment-request.dto.js';
import type { Audience } from '../audience-rules/audience.js';
import { AudienceReading } from '../audiences/audience-reading.js';
import type { Identity } from '../common/access/identity.js';
import { dayOf } from '../common/days.js';
import { toPage } from '../common/paging/page.js';
import type { DueDto } from '../due-dates/dto/due.dto.js';
import type { DueExampleView } from '../due-dates/dto/due-example.view.js';
import { dueExample } from '../due-dates/due-example.js';
import { WorkCalendars } from '../work-calendar/work-calendars.js';
import type { PreviewQuery } from './dto/preview.query.js';
import {
  type PreviewCountsView,
  type PreviewPageView,
  type PreviewView,
  toPreviewedPersonView,
} from './dto/preview.view.js';
import { keyIn } from '../people/people.service.js';
import { type Outcome, type OutcomeCount, type Previewed, PreviewRepository } from './preview.repository.js';

/** Says what an assignment would mean, before it is made. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly drafts: AssignmentDrafts,
    private readonly previews: PreviewRepository,
    private readonly reading: AudienceReading,
    private readonly calendars: WorkCalendars,
  ) {}

  /** How many people a request reaches. */
  async preview(identity: Identity, request: AssignmentRequestDto): Promise<PreviewView> {
    const draft = await this.drafts.draft(identity, request);
    const { track, name } = draft;
    return {
      track: { slug: track.slug, title: track.title },
      name,
      counts: await this.counts(draft, await this.previewed(draft)),
    };
  }

  /** Page by page, who they are and what they would get. */
  async peopleOf(
    identity: Identity,
    request: AssignmentRequestDto,
    { outcome, text = '', cursor, limit }: PreviewQuery,
  ): Promise<PreviewPageView> {
    const draft = await this.drafts.draft(identity, request);
    const previewed = await this.previewed(draft);
    const { context, due, recurrence } = previewed;
    const rule = { told: { audience: draft.wanted, words: draft.words }, due, context, recurrence };
    const after = keyIn(cursor);
    return toPage(
      await this.previews.page(previewed, { outcome: outcome ?? null, text, after, limit }),
      limit,
      ({ sortKey, personId }) => [sortKey, personId],
      (person) => toPreviewedPersonView(person, entrantOf(rule, person, dayOf(context.now, person.zone))),
    );
  }

  /** What a due rule means for somebody who starts next Monday. */
  async dueExample(request: DueDto): Promise<DueExampleView> {
    const calendarAt = await this.calendars.all();
    return dueExample(await this.drafts.due(request), this.drafts.today(), calendarAt(null));
  }

  private async previewed({ wanted, audience, track, due }: Draft): Promise<Previewed> {
    return {
      audience: await this.reading.withoutNames(audience),
      namedIds: namedIn(wanted),
      trackId: track.id,
      context: await this.reading.context(),
      due,
      recurrence: track.recurrence,
    };
  }

  private async counts({ wanted, audience }: Draft, previewed: Previewed): Promise<PreviewCountsView> {
    const counts = await this.previews.count(previewed);
    const all =
      wanted === audience
        ? counts
        : await this.previews.count({ ...previewed, audience: await this.reading.withoutNames(wanted) });
    const of = (outcome: Outcome) => counts.find((count) => count.outcome === outcome);
    const fresh = of('will-be-enrolled');
    return {
      willBeEnrolled: fresh?.people ?? 0,
      alreadyEnrolled: of('already-enrolled')?.people ?? 0,
      alreadyCompleted: of('already-completed')?.people ?? 0,
      waived: of('waived')?.people ?? 0,
      notYetStarted: fresh?.notYetStarted ?? 0,
      needsData: fresh?.withoutDetail ?? 0,
      hasLeft: await this.previews.countLeft(previewed),
      outsideScope: total(all) - total(counts),
    };
  }
}

const total = (counts: OutcomeCount[]) => counts.reduce((sum, { people }) => sum + people, 0);

const namedIn = (audience: Audience): number[] =>
  audience.kind === 'any'
    ? audience.of.flatMap((part) => (part.kind === 'people' ? part.personIds : []))
    : [];
