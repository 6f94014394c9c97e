import { Injectable } from '@nestjs/common';
import { type Audience, plainContext } from '../audiences/audience.js';
import { audienceInWords } from '../audiences/audience-words.js';
import { type Identity, isAdmin } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { type Day, dayOf } from '../common/days.js';
import { InvalidInput } from '../common/errors/domain-error.js';
import { decodeCursor, toPage } from '../common/paging/page.js';
import type { PageQuery } from '../common/paging/page.query.js';
import { clean } from '../common/text-keys.js';
import { Env } from '../config/env.js';
import { type DueRule, isHireDateMissing } from '../enrolments/due-date.js';
import { entrantOf } from './assignment-runs.js';
import { dayIsPast, departmentsNotFound, peopleNotFound, trackNotFound } from './assignments.errors.js';
import { CandidatesRepository, type Outcome, type OutcomeCount } from './candidates.repository.js';
import type { AssignmentRequestDto, AudienceDto, DueDto } from './dto/assignment-request.dto.js';
import { type PreviewCountsView, type PreviewView, toPreviewedPersonView } from './dto/preview.view.js';
import { ProgrammeRepository } from './programme.repository.js';

/** A checked request: what an assignment would say. */
export interface Draft {
  track: { id: number; slug: string; title: string };
  /** Whom the request names. */
  wanted: Audience;
  /** The same, cut to the caller's scope. */
  audience: Audience;
  due: DueRule;
  name: string;
}

/** Turns requests into what would be assigned, and says what that would mean. */
@Injectable()
export class AssignmentDrafts {
  constructor(
    private readonly programme: ProgrammeRepository,
    private readonly candidates: CandidatesRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Checks a request; throws for people who are not the caller's to assign to, unknown departments and past days. */
  async draft(identity: Identity, request: AssignmentRequestDto): Promise<Draft> {
    const track = await this.programme.findTrack(request.track);
    if (!track) throw trackNotFound(request.track);
    const due = this.dueRule(request.due);
    const { audience: wanted, nameOf } = await this.audience(identity, request.audience);
    const name = clean(request.name ?? '') || `${track.title}: ${audienceInWords(wanted, nameOf)}`;
    const audience = isAdmin(identity) ? wanted : { kind: 'all' as const, of: [wanted, scopeOf(identity)] };
    return { track, wanted, audience, due, name: name.slice(0, 200) };
  }

  /** How many people a draft reaches and, page by page, who they are and what they would get. */
  async preview(identity: Identity, request: AssignmentRequestDto, page: PageQuery): Promise<PreviewView> {
    const draft = await this.draft(identity, request);
    const now = this.clock.now();
    const context = plainContext(this.today());
    const after = page.cursor ? readCursor(page.cursor) : null;
    const people = await this.candidates.page(draft.audience, context, draft.track.id, now, {
      limit: page.limit,
      after,
    });
    return {
      track: { slug: draft.track.slug, title: draft.track.title },
      name: draft.name,
      counts: await this.counts(draft, now),
      people: toPage(
        people,
        page.limit,
        ({ sortKey, personId }) => [sortKey, personId],
        (person) =>
          toPreviewedPersonView(
            person,
            entrantOf({ audience: draft.wanted, due: draft.due, context }, person, dayOf(now, person.zone)),
          ),
      ),
    };
  }

  private async counts({ track, wanted, audience, due }: Draft, now: Date): Promise<PreviewCountsView> {
    const context = plainContext(this.today());
    const counts = await this.candidates.count(audience, context, track.id, now);
    const all = wanted === audience ? counts : await this.candidates.count(wanted, context, track.id, now);
    const of = (outcome: Outcome) => counts.find((count) => count.outcome === outcome);
    const fresh = of('will-be-enrolled');
    return {
      willBeEnrolled: fresh?.people ?? 0,
      alreadyEnrolled: of('already-enrolled')?.people ?? 0,
      alreadyCompleted: of('already-completed')?.people ?? 0,
      waived: of('waived')?.people ?? 0,
      notYetStarted: fresh?.notYetStarted ?? 0,
      needsData: isHireDateMissing(due, null) ? (fresh?.withoutHireDate ?? 0) : 0,
      hasLeft: await this.candidates.countLeft(namedIn(wanted), now),
      outsideScope: total(all) - total(counts),
    };
  }

  private dueRule({ days, after, on }: DueDto): DueRule {
    if (on !== undefined && days === undefined && after === undefined) {
      if (on < this.today()) throw dayIsPast('due.on');
      return { kind: 'on', day: on };
    }
    if (on === undefined && days !== undefined && after !== undefined)
      return { kind: 'after', anchor: after, days };
    throw new InvalidInput('DUE_INVALID', 'Give either `days` and `after`, or `on`.');
  }

  private async audience(
    identity: Identity,
    { personIds = [], departmentIds = [], titles = [] }: AudienceDto,
  ): Promise<{ audience: Audience; nameOf: (departmentId: number) => string }> {
    if (personIds.length + departmentIds.length + titles.length === 0)
      throw new InvalidInput('AUDIENCE_EMPTY', 'Name at least one person, department or title.');
    const people = await this.candidates.idsFor(identity, personIds, this.today());
    const unknown = personIds.filter((id) => !people.has(id));
    if (unknown.length > 0) throw peopleNotFound(unknown);
    const departments = await this.programme.departments(departmentIds);
    const missing = departmentIds.filter((id) => !departments.has(id));
    if (missing.length > 0) throw departmentsNotFound(missing);
    const names = new Map([...departments.values()].map(({ id, name }) => [id, name]));
    const parts: Audience[] = [];
    if (people.size > 0) parts.push({ kind: 'people', personIds: [...people.values()] });
    if (names.size > 0) parts.push({ kind: 'departments', departmentIds: [...names.keys()] });
    if (titles.length > 0) parts.push({ kind: 'titles', titles: titles.map(clean) });
    return { audience: { kind: 'any', of: parts }, nameOf: (id) => names.get(id) ?? '' };
  }

  private today(): Day {
    return dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
  }
}

const scopeOf = ({ grants }: Identity): Audience => ({
  kind: 'within',
  scopes: grants.filter(({ role }) => role === 'trainer').map(({ scope }) => scope),
});

const total = (counts: OutcomeCount[]) => counts.reduce((sum, { people }) => sum + people, 0);

const namedIn = (audience: Audience): number[] =>
  audience.kind === 'any'
    ? audience.of.flatMap((part) => (part.kind === 'people' ? part.personIds : []))
    : [];

function readCursor(cursor: string): [string, number] {
  const [sortKey, id] = decodeCursor(cursor, ['text', 'id']);
  return [String(sortKey), Number(id)];
}
