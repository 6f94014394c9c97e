import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { CompanyLooks } from '../company/company-looks.service.js';
import { Env } from '../config/env.js';
import { pageOf } from '../credentials/open-badge.js';
import type { Check, CertificateWords } from './certificate-file.js';
import { CertificatesRepository, type CompletedTrack } from './certificates.repository.js';

const AT_ONCE = 500;

/** Says what stands on certificates: the company, the day where each person lives, and where it can be checked. */
@Injectable()
export class CertificateWording {
  constructor(
    private readonly repository: CertificatesRepository,
    private readonly looks: CompanyLooks,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** The words of each completion, in their order. */
  async of<T extends CompletedTrack>(completed: readonly T[]): Promise<(T & CertificateWords)[]> {
    const { name: company } = await this.looks.current();
    const checks = new Map<string, Check>();
    for (let start = 0; start < completed.length; start += AT_ONCE)
      await this.addChecks(completed.slice(start, start + AT_ONCE), checks);
    return completed.map((each) => ({
      ...each,
      company,
      day: this.dayOf(each),
      check: checks.get(keyOf(each.personId, each.trackSlug)) ?? null,
    }));
  }

  /** The day on which it was completed where its person lives. */
  dayOf({ completedAt, timeZone }: Pick<CompletedTrack, 'completedAt' | 'timeZone'>): string {
    return dayOf(completedAt, timeZone ?? this.env.COMPANY_TIME_ZONE);
  }

  /** Where anybody can check them: the first badge for the track that its person has and shares. */
  private async addChecks(completed: readonly CompletedTrack[], checks: Map<string, Check>): Promise<void> {
    const personIds = [...new Set(completed.map(({ personId }) => personId))];
    const shared = await this.repository.sharedBadges(personIds, this.clock.now());
    for (const { personId, criterion, title, publicId } of shared) {
      if (criterion.kind !== 'track-completed') continue;
      const key = keyOf(personId, criterion.track);
      if (!checks.has(key)) checks.set(key, { title, address: pageOf(this.env.publicUrl, publicId) });
    }
  }
}

const keyOf = (personId: number, trackSlug: string): string => `${personId} ${trackSlug}`;
