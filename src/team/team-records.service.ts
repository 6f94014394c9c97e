import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { toEnrolmentView } from '../enrolments/dto/enrolment.view.js';
import { EnrolmentsRepository } from '../enrolments/enrolments.repository.js';
import type { TeamRecordView } from './dto/team-record.view.js';
import { NeededMinutesRepository } from './needed-minutes.repository.js';
import { TeamScope } from './team-scope.js';

/** One person of a team, as whoever leads them sees them. */
@Injectable()
export class TeamRecordsService {
  constructor(
    private readonly scope: TeamScope,
    private readonly enrolments: EnrolmentsRepository,
    private readonly minutes: NeededMinutesRepository,
  ) {}

  async get(me: Identity, personId: string): Promise<TeamRecordView> {
    const { id } = await this.scope.member(me, personId);
    const { at: now } = this.scope.now();
    const rows = await this.enrolments.allOf(id, now);
    const periods = await this.enrolments.periodsOf(rows.map((row) => row.id));
    const minutes = await this.minutes.byPerson([id]);
    return {
      minutesNeeded: minutes.get(id) ?? 0,
      enrolments: rows.map((row) => toEnrolmentView(row, periods.get(row.id) ?? [], now)),
    };
  }
}
