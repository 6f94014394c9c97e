import { Injectable } from '@nestjs/common';
import type { Audience } from '../audience-rules/audience.js';
import { AudienceRules } from '../audiences/audience-rules.service.js';
import { type Identity, isAdmin } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { type Day, dayOf } from '../common/days.js';
import { InvalidInput } from '../common/errors/domain-error.js';
import { clean } from '../common/text-keys.js';
import { Env } from '../config/env.js';
import { readDue } from '../due-dates/due-request.js';
import type { DueDto } from '../due-dates/dto/due.dto.js';
import type { DueRule } from '../due-dates/due-rule.js';
import {
  countsItself,
  dayIsPast,
  departmentsNotFound,
  peopleNotFound,
  trackNotFound,
} from './assignments.errors.js';
import { CandidatesRepository } from './candidates.repository.js';
import type { AssignmentRequestDto, AudienceDto } from './dto/assignment-request.dto.js';
import { type AssignedTrack, ProgrammeRepository } from './programme.repository.js';

/** A checked request: what an assignment would say. */
export interface Draft {
  track: AssignedTrack;
  /** Whom the request names, and in words. */
  wanted: Audience;
  words: string;
  /** The same, cut to the caller's scope. */
  audience: Audience;
  due: DueRule;
  name: string;
  managersMayDecide: boolean;
}

/** Turns requests into what would be assigned. */
@Injectable()
export class AssignmentDrafts {
  constructor(
    private readonly programme: ProgrammeRepository,
    private readonly candidates: CandidatesRepository,
    private readonly rules: AudienceRules,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Checks a request; throws for people who are not the caller's to assign to, unknown departments and past days. */
  async draft(identity: Identity, request: AssignmentRequestDto): Promise<Draft> {
    const track = await this.programme.findTrack(request.track);
    if (!track) throw trackNotFound(request.track);
    const due = await this.due(request.due);
    if (due.kind !== 'on' && due.anchor === 'completion' && due.track === track.slug) throw countsItself();
    const { wanted, words, audience } = await this.whom(identity, request.audience);
    const name = clean(request.name ?? '') || `${track.title}: ${words}`;
    const { managersMayDecide = false } = request;
    return { track, wanted, words, audience, due, name: name.slice(0, 200), managersMayDecide };
  }

  /** Whom a request names, in words, and cut to the caller's scope. */
  async whom(
    identity: Identity,
    request: AudienceDto,
  ): Promise<Pick<Draft, 'wanted' | 'words' | 'audience'>> {
    const wanted = await this.audience(identity, request);
    const words = await this.rules.inStoredWords(wanted);
    const audience = isAdmin(identity) ? wanted : { kind: 'all' as const, of: [wanted, scopeOf(identity)] };
    return { wanted, words, audience };
  }

  /** The rule that a request gives; throws for a past day, an unknown track and parts that do not belong together. */
  async due(request: DueDto): Promise<DueRule> {
    const track = request.track === undefined ? null : await this.programme.findTrack(request.track);
    if (request.track !== undefined && !track) throw trackNotFound(request.track);
    const rule = readDue(request, track);
    if (rule.kind === 'on' && rule.day < this.today()) throw dayIsPast('due.on');
    return rule;
  }

  private async audience(
    identity: Identity,
    { personIds = [], departmentIds = [], titles = [], audienceIds = [], rule }: AudienceDto,
  ): Promise<Audience> {
    const isEmpty = personIds.length + departmentIds.length + titles.length + audienceIds.length === 0;
    if (isEmpty && rule === undefined)
      throw new InvalidInput(
        'AUDIENCE_EMPTY',
        'Name at least one person, department, title or audience, or give a rule.',
      );
    const people = await this.candidates.idsFor(identity, personIds, this.today());
    const unknown = personIds.filter((id) => !people.has(id));
    if (unknown.length > 0) throw peopleNotFound(unknown);
    const departments = await this.programme.departments(departmentIds);
    const missing = departmentIds.filter((id) => !departments.has(id));
    if (missing.length > 0) throw departmentsNotFound(missing);
    const ids = [...departments.values()].map(({ id }) => id);
    const parts: Audience[] = [];
    if (people.size > 0) parts.push({ kind: 'people', personIds: [...people.values()] });
    if (ids.length > 0) parts.push({ kind: 'departments', departmentIds: ids });
    if (titles.length > 0) parts.push({ kind: 'titles', titles: titles.map(clean) });
    if (audienceIds.length > 0) {
      const named = audienceIds.map((audience) => ({ kind: 'named', audience }));
      parts.push((await this.rules.read({ kind: 'any', of: named }, identity)).rule);
    }
    if (rule !== undefined) parts.push((await this.rules.read(rule, identity)).rule);
    return { kind: 'any', of: parts };
  }

  /** The organisation's day. */
  today(): Day {
    return dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
  }
}

const scopeOf = ({ grants }: Identity): Audience => ({
  kind: 'within',
  scopes: grants.filter(({ role }) => role === 'trainer').map(({ scope }) => scope),
});
