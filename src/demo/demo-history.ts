import { createHash } from 'node:crypto';

/** What a person of the demo company does with a course, decided by their number alone, so that every demo tells the same story. */
export interface Outcome {
  /** Whole days after the course was given to them; the week decides when it is recorded. */
  day: number;
  /** All lessons done, or the first so many. */
  lessonsDone: number | null;
  scorePermille: number | null;
}

/** Out of a thousand people: how many finish, and how many have begun. Service departments are ahead, as anywhere. */
const FINISH: Record<string, number> = {
  'Customer Care': 930,
  'Human Resources': 960,
  'Branch Operations': 880,
  'Field Service': 790,
  Fulfilment: 760,
};
const FINISH_ELSEWHERE = 860;
const BEGIN = 70;

/** A number from 0 to below `limit` that depends on the texts alone. */
export function lot(limit: number, ...texts: string[]): number {
  return createHash('sha256').update(texts.join('\n')).digest().readUInt32BE(0) % limit;
}

/** What becomes of one person on one course within `days`; null when they have not looked at it. */
export function outcomeOf(
  person: { number: string; department: string },
  course: string,
  days: number,
): Outcome | null {
  const { number, department } = person;
  const chance = lot(1000, number, course, 'finish');
  const finish = FINISH[department] ?? FINISH_ELSEWHERE;
  // Most people start when they are told, and again shortly before the date.
  const day = Math.floor(
    (days * lot(1000, number, course, 'day') * (300 + lot(700, number, 'pace'))) / 1_000_000,
  );
  const scorePermille = 800 + 10 * lot(21, number, course, 'score');
  if (chance < finish) return { day, lessonsDone: null, scorePermille };
  if (chance < finish + BEGIN)
    return { day, lessonsDone: 1 + lot(4, number, course, 'lessons'), scorePermille: null };
  return null;
}
