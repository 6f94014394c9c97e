import { Injectable } from '@nestjs/common';
import { dayOf } from '../common/days.js';
import { groupBy } from '../common/group-by.js';
import { Env } from '../config/env.js';
import { Database, slots } from '../database/database.js';
import { instant } from '../database/values.js';
import type { AbsentDays } from '../due-dates/absence-clock.js';
import type { LearnerFacts, PlacementDays } from '../due-dates/due-date.js';
import type { Needs } from '../due-dates/due-rule.js';
import { WorkCalendars } from '../work-calendar/work-calendars.js';

/** What of somebody stands in one row, before the facts that take further ones. */
export interface StoredFacts {
  personId: number;
  zone: string | null;
  location: string | null;
  fullTimePermille: number | null;
}

/** The facts that dates are computed from beside hire date and first day. */
export type AddedFacts = Pick<
  LearnerFacts,
  'zone' | 'absences' | 'hasDoubleTime' | 'placements' | 'completions' | 'calendar'
>;

const HALF_TIME_PERMILLE = 500;

/** Reads what dates depend on of many people at once; placements and absences belong to the feature below. */
@Injectable()
export class LearnerFactsRepository {
  constructor(
    private readonly database: Database,
    private readonly calendars: WorkCalendars,
    private readonly env: Env,
  ) {}

  /** Adds to these people (at most 2,000) what dates are computed from; `needs` says which facts a rule asks for. */
  async added<T extends StoredFacts>(rows: readonly T[], needs: Needs): Promise<(T & AddedFacts)[]> {
    const ids = rows.map(({ personId }) => personId);
    const calendarAt = await this.calendars.all();
    const absences = await this.absencesOf(ids);
    const placements = needs.placements ? await this.placementsOf(ids) : new Map<number, PlacementDays[]>();
    const completions = needs.completions
      ? await this.completionsOf(rows)
      : new Map<number, { track: string; on: string }[]>();
    return rows.map((row) => ({
      ...row,
      zone: this.zoneOf(row.zone),
      absences: absences.get(row.personId) ?? [],
      hasDoubleTime: this.hasDoubleTime(row),
      placements: placements.get(row.personId) ?? [],
      completions: completions.get(row.personId) ?? [],
      calendar: calendarAt(row.location),
    }));
  }

  /** A person's own zone, or the organisation's. */
  zoneOf(zone: string | null): string {
    return zone ?? this.env.COMPANY_TIME_ZONE;
  }

  private hasDoubleTime({ fullTimePermille }: StoredFacts): boolean {
    const isBelowHalf = fullTimePermille !== null && fullTimePermille < HALF_TIME_PERMILLE;
    return isBelowHalf && this.env.DOUBLE_TIME_BELOW_HALF === 'on';
  }

  private async absencesOf(personIds: readonly number[]): Promise<Map<number, AbsentDays[]>> {
    const rows = await this.database.query<AbsentDays & { personId: number }>(
      `SELECT person_id AS personId, from_on AS fromOn, to_on AS toOn FROM absences WHERE person_id IN (${slots(personIds)})`,
      personIds,
    );
    return groupBy(rows, ({ personId }) => personId);
  }

  private async placementsOf(personIds: readonly number[]): Promise<Map<number, PlacementDays[]>> {
    const rows = await this.database.query<PlacementDays & { personId: number }>(
      `SELECT person_id AS personId, from_on AS fromOn, to_on AS toOn, department_id AS departmentId, title
         FROM placement_periods WHERE person_id IN (${slots(personIds)})`,
      personIds,
    );
    return groupBy(rows, ({ personId }) => personId);
  }

  private async completionsOf(
    people: readonly StoredFacts[],
  ): Promise<Map<number, { track: string; on: string }[]>> {
    const zones = new Map(people.map(({ personId, zone }) => [personId, this.zoneOf(zone)]));
    const rows = await this.database.query<{ personId: number; track: string; completedAt: Date | string }>(
      `SELECT e.person_id AS personId, t.slug AS track, e.completed_at AS completedAt
         FROM enrolments e JOIN tracks t ON t.id = e.track_id
        WHERE e.person_id IN (${slots(people)}) AND e.status = 'completed'`,
      [...zones.keys()],
    );
    const completions = rows.map(({ personId, track, completedAt }) => ({
      personId,
      track,
      on: dayOf(instant(completedAt), this.zoneOf(zones.get(personId) ?? null)),
    }));
    return groupBy(completions, ({ personId }) => personId);
  }
}
