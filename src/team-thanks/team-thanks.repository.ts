import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { instant } from '../database/values.js';

/** Thanks to a team that stand. */
export interface StandingTeamThanks {
  id: number;
  behaviourTitle: string;
  givenAt: Date;
  giverId: number;
  managerId: number | null;
}

/** Reads whom thanks to a team were for. */
@Injectable()
export class TeamThanksRepository {
  constructor(private readonly database: Database) {}

  async findStanding(kudosId: number): Promise<StandingTeamThanks | null> {
    const row = await this.database.first<Omit<StandingTeamThanks, 'givenAt'> & { givenAt: Date | string }>(
      `SELECT k.id, k.behaviour_title AS behaviourTitle, k.given_at AS givenAt, k.giver_id AS giverId, t.manager_id AS managerId
         FROM kudos k JOIN kudos_teams t ON t.kudos_id = k.id WHERE k.id = ? AND k.status = 'standing'`,
      [kudosId],
    );
    return row && { ...row, givenAt: instant(row.givenAt) };
  }

  /** The next so many people of the team by their ids. */
  async membersAfter(kudosId: number, afterId: number, most: number): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT person_id AS id FROM kudos_members WHERE kudos_id = ? AND person_id > ?
        ORDER BY person_id LIMIT ${Math.trunc(most)}`,
      [kudosId, afterId],
    );
    return rows.map(({ id }) => id);
  }
}
