import type { Role, Scope } from '../common/access/identity.js';
import type { Day } from '../common/days.js';
import { type DepartmentTree, FLAT } from '../departments/department-tree.js';
import type { WorkerType } from '../hr-files/worker-type.js';
import type { Reach } from '../people/visible-people.js';
import type { DaySpan } from './day-span.js';

/** Whom a wave reaches. */
export type WaveScope = Extract<Scope, { kind: 'everybody' | 'department' | 'location' }>;

/** Where somebody stands with a track: on it now, or done with it at least once. */
export const TRACK_STATES = ['enrolled', 'completed'] as const;
export type TrackState = (typeof TRACK_STATES)[number];

/** Which first day counts: the one in today's department, or the one with today's title. */
export const PLACES = ['department', 'title'] as const;
export type Place = (typeof PLACES)[number];

/** One statement about people; `Id` is what stands for people, departments, tracks and audiences. */
export type Statement<Id> =
  | { kind: 'everybody' }
  | { kind: 'customer-facing' }
  | { kind: 'people'; personIds: Id[] }
  /** As people are placed today; with sub-departments, also in whatever is part of these, at any depth. */
  | { kind: 'departments'; departmentIds: Id[]; withSubDepartments?: boolean }
  | { kind: 'titles'; titles: string[] }
  | { kind: 'locations'; locations: string[] }
  | { kind: 'worker-types'; workerTypes: WorkerType[] }
  /** Who reports to somebody, at any depth or directly. */
  | { kind: 'below'; personId: Id; reach: Reach }
  /** Whoever somebody in service reports to. */
  | { kind: 'leads' }
  /** By hire date; whoever has none is not meant, since nothing is guessed. */
  | { kind: 'hired'; days: DaySpan }
  /** By the first day in today's department or with today's title, without a break since. */
  | { kind: 'in-place'; place: Place; days: DaySpan }
  /** Who holds a role now, whatever its scope. */
  | { kind: 'grant'; role: Role }
  | { kind: 'track'; track: Id; state: TrackState }
  /** Whomever a named audience means at that time. */
  | { kind: 'named'; audience: Id };

/** Statements joined: inside by numbers, outside by public ids and by slugs of tracks. */
export type Rule<Id> =
  Statement<Id> | { kind: 'any' | 'all'; of: Rule<Id>[] } | { kind: 'not'; of: Rule<Id> };

/**
 * Who is meant, stored as data and compiled to one SQL condition. A further rule gets a kind here, a case in `audience-condition.ts` and
 * words in `audience-words.ts`; `test/support/plain-audience.ts` says the same without SQL, and a property test holds the two together.
 */
export type Audience =
  | Rule<number>
  | { kind: 'new-hires' }
  /** Who was hired before the go-live, met no customers, and does so in a place that they came into since. */
  | { kind: 'new-to-customers' }
  | { kind: 'everybody-in-waves' }
  /** What a trainer's grants opened to them when they assigned: nobody outside is reached, today or later. */
  | { kind: 'within'; scopes: Scope[] }
  | { kind: 'any' | 'all'; of: Audience[] }
  | { kind: 'not'; of: Audience };

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
  /** The moment, for what has instants. */
  now: Date;
  /** First day of service from which people count as new hires; null where the assignment has none. */
  goLiveOn: Day | null;
  waves: StartedWave[];
  customerFacing: CustomerFacingRule;
  /** Which department is part of which. */
  departments: DepartmentTree;
}

/** The context of audiences that ask for nothing but the day. */
export const plainContext = (today: Day, now: Date): AudienceContext => ({
  today,
  now,
  goLiveOn: null,
  waves: [],
  customerFacing: { departments: [], titles: [] },
  departments: FLAT,
});
