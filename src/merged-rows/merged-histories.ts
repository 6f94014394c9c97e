import { Injectable } from '@nestjs/common';
import { Env } from '../config/env.js';
import { DismissalsRepository } from '../duplicates/dismissals.repository.js';
import {
  type Histories,
  MergedPeopleRepository,
  type MergedPair,
} from '../people/merged-people.repository.js';
import { ReportingLinesRepository } from '../reporting-lines/reporting-lines.repository.js';
import { Returns } from '../returns/returns.js';
import { unitedPeriods } from './united-periods.js';

/** When and where two records worked, as one history; belongs inside the merge's run. */
@Injectable()
export class MergedHistories {
  constructor(
    private readonly people: MergedPeopleRepository,
    private readonly returns: Returns,
    private readonly dismissals: DismissalsRepository,
    private readonly lines: ReportingLinesRepository,
    private readonly env: Env,
  ) {}

  /** Service, placements and absences of both become the kept record's, and with them since when its completions count. */
  async unite(pair: MergedPair, zone: string | null): Promise<void> {
    const kept = await this.people.historiesOf(pair.keptId);
    const merged = await this.people.historiesOf(pair.mergedId);
    const isOneOfThem = (id: number | null) => id === pair.keptId || id === pair.mergedId;
    const united: Histories = {
      service: unitedPeriods(kept.service, merged.service),
      // Nobody reports to themself, also not long ago.
      placements: unitedPeriods(kept.placements, merged.placements).map((place) => ({
        ...place,
        managerId: isOneOfThem(place.managerId) ? null : place.managerId,
      })),
      absences: unitedPeriods(kept.absences, merged.absences),
    };
    await this.people.replaceHistories(pair, united, zone ?? this.env.COMPANY_TIME_ZONE);
    for (const id of [pair.keptId, pair.mergedId]) await this.returns.followPerson(id);
    await this.dismissals.followMerge(pair);
  }

  /** Whoever reports to the merged record. */
  async reportsOf(personId: number): Promise<number[]> {
    return await this.people.reportsOf(personId);
  }

  /** Lets the reporting lines follow; the last act, once the placements name the kept record. */
  async followLines({ keptId, mergedId }: MergedPair, reports: readonly number[]): Promise<void> {
    await this.lines.follow([keptId, mergedId, ...reports]);
  }
}
