import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { type Day, dayOf } from '../common/days.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import type { PageQuery } from '../common/paging/page.query.js';
import { Env } from '../config/env.js';
import { MAY_TEACH, type Rights, type SqlFragment, visiblePeople } from '../people/visible-people.js';
import { peopleErrors } from '../people/people.errors.js';
import { type AttendanceView, type RecordView, toRecordView } from './dto/record.view.js';
import type { AttendanceDto, SignOffDto } from './dto/attendance.dto.js';
import { type Names, namesOf, whoIsNamed } from './named-people.js';
import { dayAhead, recordNotFound, requirementNotFound, signOffBySelf } from './requirements.errors.js';
import { RequirementsRecording } from './requirements-recording.js';
import { type NamedPerson, RequirementsRepository } from './requirements.repository.js';

/** Trainers sign off whoever is in their scope, managers and their deputies whoever is in their line. */
export const MAY_SIGN_OFF: Rights = { roles: ['trainer'], lines: true };

/** Names that are looked up in one statement. */
const CHUNK = 500;

/** Attendance and sign-offs: who may record what, about whom, for which day. */
@Injectable()
export class RequirementsService {
  constructor(
    private readonly repository: RequirementsRepository,
    private readonly recording: RequirementsRecording,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Records who was there, as many as are named; whoever is out of reach counts as not found. Throws REQUIREMENT_NOT_FOUND, DAY_AHEAD. */
  async attend(identity: Identity, slug: string, dto: AttendanceDto): Promise<AttendanceView> {
    await this.mustBeAskedFor(slug, ['attendance']);
    await this.mustNotLieAhead(identity, dto.onDay);
    const names = namesOf(dto.people);
    const { personIds, notFound } = whoIsNamed(names, await this.peopleCalled(identity, names));
    const seen = {
      slug,
      kind: 'attendance' as const,
      onDay: dto.onDay,
      minutes: dto.minutes,
      note: dto.note ?? null,
      recordedBy: identity.personId,
    };
    const recorded = await this.recording.record(personIds, seen);
    return { recorded, alreadyRecorded: personIds.length - recorded, notFound };
  }

  /** Signs somebody else off; returns false where that was done before. Throws SIGN_OFF_BY_SELF, PERSON_NOT_FOUND, REQUIREMENT_NOT_FOUND, DAY_AHEAD. */
  async signOff(identity: Identity, slug: string, { personId, onDay, note }: SignOffDto): Promise<boolean> {
    await this.mustBeAskedFor(slug, ['sign-off']);
    await this.mustNotLieAhead(identity, onDay);
    const [anybody] = await this.repository.named([personId], { sql: '1 = 1', parameters: [] });
    if (anybody?.id === identity.personId) throw signOffBySelf();
    const [person] = await this.repository.named([personId], this.within(identity, MAY_SIGN_OFF));
    if (!person) throw peopleErrors.notFound();
    const seen = {
      slug,
      kind: 'sign-off' as const,
      onDay,
      minutes: null,
      note: note ?? null,
      recordedBy: identity.personId,
    };
    return (await this.recording.record([person.id], seen)) === 1;
  }

  /** What is recorded for people in the caller's scope, the latest first. */
  async list(identity: Identity, slug: string, { limit, cursor }: PageQuery): Promise<Page<RecordView>> {
    await this.mustBeAskedFor(slug, ['attendance', 'sign-off']);
    const [before] = cursor ? decodeCursor(cursor, ['id']) : [];
    const within = this.within(identity, MAY_TEACH);
    const rows = await this.repository.page(
      slug,
      within,
      before === undefined ? null : Number(before),
      limit + 1,
    );
    return toPage(rows, limit, ({ id }) => [id], toRecordView);
  }

  /** Takes a wrong record away; throws RECORD_NOT_FOUND, COMPLETION_RESTS_ON_IT. */
  async revoke(identity: Identity, slug: string, publicId: string, reason: string): Promise<void> {
    const record = await this.repository.find(slug, publicId);
    if (!record) throw recordNotFound();
    await this.recording.revoke(identity, slug, record, reason);
  }

  private async peopleCalled(identity: Identity, names: Names): Promise<NamedPerson[]> {
    const within = this.within(identity, MAY_TEACH);
    const wanted = [...names.keys()];
    const found: NamedPerson[] = [];
    for (let start = 0; start < wanted.length; start += CHUNK) {
      found.push(...(await this.repository.named(wanted.slice(start, start + CHUNK), within)));
    }
    return found;
  }

  private within(identity: Identity, rights: Rights): SqlFragment {
    return visiblePeople(identity, rights, dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE));
  }

  private async mustBeAskedFor(slug: string, kinds: readonly string[]): Promise<void> {
    if (!(await this.repository.isAskedFor(slug, kinds))) throw requirementNotFound();
  }

  /** Today is the recorder's own: in Auckland it is tomorrow already. */
  private async mustNotLieAhead(identity: Identity, onDay: Day): Promise<void> {
    const zone = (await this.repository.timeZoneOf(identity.personId)) ?? this.env.COMPANY_TIME_ZONE;
    if (onDay > dayOf(this.clock.now(), zone)) throw dayAhead();
  }
}
