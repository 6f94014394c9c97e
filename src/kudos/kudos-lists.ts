import type { SqlFragment } from '../people/visible-people.js';

/** Thanks that somebody got or gave, that everybody may read, or that people of their line got. */
export const KUDOS_LISTS = ['received', 'given', 'wall', 'team'] as const;
export type KudosList = (typeof KUDOS_LISTS)[number];

/** Whose list it is; `team` are the people within their reach, as a condition on `persons p`. */
export interface KudosReader {
  personId: number;
  team: SqlFragment;
}

/** That everybody may read thanks `k`: both sides agree, they stand, and nobody's erasure took their words. */
const ON_WALL =
  "(k.giver_agrees = 1 AND k.receiver_agrees = 1 AND k.status = 'standing' AND k.sentence <> '')";

/** Which thanks `k` a list holds: what is joined, so that an index finds them, and a condition; the values are in that order. */
export function listed(
  list: KudosList,
  { personId, team }: KudosReader,
): { join: string; where: string; parameters: SqlFragment['parameters'] } {
  switch (list) {
    case 'received':
      return {
        join: `JOIN (SELECT r.id FROM kudos r WHERE r.receiver_id = ?
          UNION ALL SELECT m.kudos_id AS id FROM kudos_members m WHERE m.person_id = ?) mine ON mine.id = k.id`,
        where: "k.status = 'standing'",
        parameters: [personId, personId],
      };
    case 'given':
      // Also those that an admin has hidden, so that their giver knows.
      return { join: '', where: "k.giver_id = ? AND k.status <> 'withdrawn'", parameters: [personId] };
    case 'wall':
      return { join: '', where: ON_WALL, parameters: [] };
    case 'team':
      return {
        join: `JOIN (SELECT r.id FROM kudos r JOIN persons p ON p.id = r.receiver_id WHERE ${team.sql}
          UNION SELECT m.kudos_id AS id FROM kudos_members m JOIN persons p ON p.id = m.person_id WHERE ${team.sql}) theirs ON theirs.id = k.id`,
        where: "k.status = 'standing'",
        parameters: [...team.parameters, ...team.parameters],
      };
  }
}

/** That somebody may read thanks `k`: of either side, in a team that was thanked, with people within reach, or of the wall. */
export function readable({ personId, team }: KudosReader): SqlFragment {
  return {
    sql: `(k.giver_id = ? OR k.receiver_id = ? OR t.manager_id = ? OR ${ON_WALL} OR ${team.sql}
      OR EXISTS (SELECT 1 FROM kudos_members m WHERE m.kudos_id = k.id AND m.person_id = ?)
      OR EXISTS (SELECT 1 FROM kudos_members m JOIN persons p ON p.id = m.person_id WHERE m.kudos_id = k.id AND ${team.sql}))`,
    parameters: [personId, personId, personId, ...team.parameters, personId, ...team.parameters],
  };
}
