import type { Fields } from '../common/front-matter/fields.js';
import type { RequirementStage } from '../tracks/track.js';

const LONGEST_DAYS = 365;
const OPENS = 'opens-on-day';
const DUE = 'due-on-day';

/** On which day of an enrolment a requirement opens and by which it is due, its first day being day 1; empty where it is there at once, and due with the whole. */
export function readStage(fields: Fields): RequirementStage {
  const opensOnDay = readDay(fields, OPENS);
  const dueOnDay = readDay(fields, DUE);
  if (opensOnDay !== undefined && dueOnDay !== undefined && opensOnDay > dueOnDay)
    fields.mistake(DUE, `"${DUE}" must not come before "${OPENS}": nothing is due before it opens.`);
  return {
    // What opens on the first day is there at once.
    ...(opensOnDay !== undefined && opensOnDay > 1 && { opensOnDay }),
    ...(dueOnDay !== undefined && { dueOnDay }),
  };
}

const readDay = (fields: Fields, key: string): number | undefined => {
  // Asked in any case, so that the key is known.
  const day = fields.whole(key, 1, LONGEST_DAYS, 1);
  return fields.has(key) ? day : undefined;
};
