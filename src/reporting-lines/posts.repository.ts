import { Injectable } from '@nestjs/common';
import { type Day, FOREVER } from '../common/days.js';
import { Database, slots } from '../database/database.js';
import { effectiveManagers, inChunks } from './reporting-lines.js';

interface Post {
  id: number;
  manager: number | null;
  isServing: number;
}

/** Reads who reports to whom by today's placements, and whose post is vacant: the stuff that lines are made of. */
@Injectable()
export class PostsRepository {
  constructor(private readonly database: Database) {}

  /** Everybody's effective manager, by person. */
  async everybodysManagers(today: Day): Promise<Map<number, number>> {
    const placed = await this.database.query<{ person: number; manager: number }>(
      'SELECT person_id AS person, manager_id AS manager FROM placement_periods WHERE to_on = ? AND manager_id IS NOT NULL',
      [FOREVER],
    );
    const serving = await this.database.query<{ id: number }>(
      'SELECT person_id AS id FROM service_periods WHERE from_on <= ? AND to_on > ?',
      [today, today],
    );
    const isServing = new Set(serving.map(({ id }) => id));
    return effectiveManagers(new Map(placed.map(({ person, manager }) => [person, manager])), (person) =>
      isServing.has(person),
    );
  }

  /** The effective managers of these people, null where nobody in service stands above; goes up as far as posts are vacant. */
  async effectiveManagersOf(people: readonly number[], today: Day): Promise<Map<number, number | null>> {
    const posts = new Map<number, Post>();
    const asked = new Set(people);
    for (let wanted = people; wanted.length > 0;) {
      const found = await this.posts(wanted, today);
      for (const post of found) posts.set(post.id, post);
      const isPassed = ({ id, isServing }: Post) => asked.has(id) || !isServing;
      const above = found.filter(isPassed).flatMap(({ manager }) => manager ?? []);
      wanted = [...new Set(above)].filter((id) => !posts.has(id));
    }
    const managers = new Map(
      [...posts.values()].flatMap(({ id, manager }) => (manager === null ? [] : [[id, manager] as const])),
    );
    const effective = effectiveManagers(managers, (person) => Boolean(posts.get(person)?.isServing));
    return new Map(people.map((person) => [person, effective.get(person) ?? null]));
  }

  /** These people, and whoever reports past them because they are not in service. */
  async withReportsOfVacant(people: readonly number[], today: Day): Promise<number[]> {
    const all = new Set(people);
    for (let wanted = people; wanted.length > 0;) {
      const vacant = (await this.posts(wanted, today)).filter(({ isServing }) => !isServing);
      wanted = (await this.reportsOf(vacant.map(({ id }) => id))).filter((id) => !all.has(id));
      for (const id of wanted) all.add(id);
    }
    return [...all];
  }

  private async posts(people: readonly number[], today: Day): Promise<Post[]> {
    const found: Post[] = [];
    for (const ids of inChunks(people)) {
      found.push(
        ...(await this.database.query<Post>(
          `SELECT pl.person_id AS id, pl.manager_id AS manager, CASE WHEN EXISTS (SELECT 1 FROM service_periods s
                    WHERE s.person_id = pl.person_id AND s.from_on <= ? AND s.to_on > ?) THEN 1 ELSE 0 END AS isServing
             FROM placement_periods pl WHERE pl.person_id IN (${slots(ids)}) AND pl.to_on = ?`,
          [today, today, ...ids, FOREVER],
        )),
      );
    }
    return found;
  }

  private async reportsOf(managers: readonly number[]): Promise<number[]> {
    const found: number[] = [];
    for (const ids of inChunks(managers)) {
      const rows = await this.database.query<{ id: number }>(
        `SELECT person_id AS id FROM placement_periods WHERE manager_id IN (${slots(ids)}) AND to_on = ?`,
        [...ids, FOREVER],
      );
      found.push(...rows.map(({ id }) => id));
    }
    return found;
  }
}
