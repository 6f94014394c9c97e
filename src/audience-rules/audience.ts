import type { Scope } from '../common/access/identity.js';
import type { Day } from '../common/days.js';

/** Whom a wave reaches. */
export type WaveScope = Extract<Scope, { kind: 'everybody' | 'department' | 'location' }>;

/**
 * Who is meant, stored as data and compiled to one SQL condition. Further rules (worker types, service time, lines …) get a
 * kind here, a case in `audience-condition.ts` and words in `audience-words.ts`.
 */
export type Audience =
  | { kind: 'new-hires' }
  | { kind: 'customer-facing' }
  | { kind: 'everybody-in-waves' }
  | { kind: 'people'; personIds: number[] }
  | { kind: 'departments'; departmentIds: number[] }
  | { kind: 'titles'; titles: string[] }
  /** What a trainer's grants opened to them when they assigned: nobody outside is reached, today or later. */
  | { kind: 'within'; scopes: Scope[] }
  | { kind: 'any' | 'all'; of: Audience[] };

/** Which departments and titles meet customers, by their names in the HR export; the admin may change it. */
export interface CustomerFacingRule {
  departments: string[];
  titles: string[];
}

export interface StartedWave {
  startsOn: Day;
  scope: WaveScope;
}

/** What an audience is read against. */
export interface AudienceContext {
  today: Day;
  /** First day of service from which people count as new hires; null where the assignment has none. */
  goLiveOn: Day | null;
  waves: StartedWave[];
  customerFacing: CustomerFacingRule;
}

/** The context of audiences that a trainer put together: they ask for nothing but the day. */
export const plainContext = (today: Day): AudienceContext => ({
  today,
  goLiveOn: null,
  waves: [],
  customerFacing: { departments: [], titles: [] },
});
