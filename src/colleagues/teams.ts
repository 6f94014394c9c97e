import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import { PeopleRepository } from '../people/people.repository.js';
import { type TeamKind, type TeamRow, TeamsRepository } from './teams.repository.js';

/** Of each kind a picker shows so many; another one is found by more letters. */
const MOST_FOUND = 5;

/** A team that somebody means: a department or the manager to whom people report, and who answers for it. */
export interface Team {
  kind: TeamKind;
  /** The id of the department, or of the manager. */
  id: number;
  /** Nobody where a department has no manager. */
  managerId: number | null;
}

/** Teams that anybody may find by name: departments, and the people who report to a manager. */
@Injectable()
export class Teams {
  constructor(
    private readonly repository: TeamsRepository,
    private readonly people: PeopleRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Teams by name, of two people or more beside whoever asks: they are not counted. */
  async named(text: string, exceptId: number): Promise<TeamRow[]> {
    const today = this.today();
    const departments = await this.repository.departments(text, exceptId, today);
    const reports = await this.repository.ofManagers(text, exceptId, today);
    return [...departments.slice(0, MOST_FOUND), ...reports.slice(0, MOST_FOUND)];
  }

  /** The team that a public id of `named` means; nobody may be in it any more. */
  async find(kind: TeamKind, publicId: string): Promise<Team | null> {
    switch (kind) {
      case 'department': {
        const id = await this.repository.findDepartment(publicId);
        return id === null ? null : { kind, id, managerId: await this.repository.headOf(id, this.today()) };
      }
      case 'reports': {
        const manager = await this.people.findColleague(publicId, this.clock.now());
        return manager?.isInService ? { kind, id: manager.id, managerId: manager.id } : null;
      }
    }
  }

  private today() {
    return dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
  }
}
