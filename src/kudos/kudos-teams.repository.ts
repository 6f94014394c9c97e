import { Injectable } from '@nestjs/common';
import type { Team } from '../colleagues/teams.js';
import { membersOf } from '../colleagues/teams.repository.js';
import type { Day } from '../common/days.js';
import { Database } from '../database/database.js';

/** Teams that were thanked, with who was in them then. */
@Injectable()
export class KudosTeamsRepository {
  constructor(private readonly database: Database) {}

  /** Notes a team with its people of that day, but for whoever thanks; returns how many they are. */
  async record(kudosId: number, team: Team, giverId: number, today: Day): Promise<number> {
    const members = membersOf(team, giverId, today);
    const size = await this.database.insertOnceFrom(
      'kudos_members',
      ['kudos_id', 'person_id'],
      `SELECT ?, x.id FROM (${members.sql}) x WHERE 1 = 1`,
      [kudosId, ...members.parameters],
    );
    await this.database.insert('kudos_teams', {
      kudos_id: kudosId,
      department_id: team.kind === 'department' ? team.id : null,
      manager_id: team.managerId,
      size,
    });
    return size;
  }
}
