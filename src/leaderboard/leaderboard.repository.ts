import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { IS_ANSWER } from '../kudos/kudos-reports.repository.js';
import { servesAt } from '../people/visible-people.js';

export interface NamedPerson {
  id: string;
  name: string;
  /** Different colleagues who thanked them. */
  colleagues: number;
}

/** Who wants to be named in the top ten, and how many thanked them. */
@Injectable()
export class LeaderboardRepository {
  constructor(private readonly database: Database) {}

  /** People in service who chose to be named, by how many colleagues thanked them since then, at most so many; thanks for thanks do not count. */
  async mostThanked(since: Date, now: Date, most: number): Promise<NamedPerson[]> {
    const rows = await this.database.query<NamedPerson & { colleagues: number | string }>(
      `SELECT p.public_id AS id, p.given_name || ' ' || p.family_name AS name, x.colleagues FROM
         (SELECT k.receiver_id, COUNT(DISTINCT k.giver_id) AS colleagues
            FROM leaderboard_names l JOIN kudos k ON k.receiver_id = l.person_id
           WHERE k.status = 'standing' AND k.giver_id <> k.receiver_id AND k.given_at >= ? AND NOT ${IS_ANSWER}
           GROUP BY k.receiver_id) x
         JOIN persons p ON p.id = x.receiver_id
        WHERE p.erased_at IS NULL
          AND ${servesAt('p.id')}
        ORDER BY x.colleagues DESC, p.sort_key, p.id LIMIT ${Math.trunc(most)}`,
      [since, now, now],
    );
    return rows.map((row) => ({ ...row, colleagues: Number(row.colleagues) }));
  }

  async isNamed(personId: number): Promise<boolean> {
    const row = await this.database.first('SELECT id FROM leaderboard_names WHERE person_id = ?', [personId]);
    return row !== null;
  }

  /** A repeat changes nothing. */
  async name(personId: number, at: Date): Promise<void> {
    await this.database.insertOnce('leaderboard_names', { person_id: personId, chosen_at: at });
  }

  async unname(personId: number): Promise<void> {
    await this.database.execute('DELETE FROM leaderboard_names WHERE person_id = ?', [personId]);
  }
}
