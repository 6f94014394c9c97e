import { Injectable } from '@nestjs/common';
import { CertificateWording } from '../certificates/certificate-wording.service.js';
import { hasRole, type Identity, isAdmin } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { addDays, type Day, startOfDay } from '../common/days.js';
import type { Download } from '../common/http/downloads.js';
import { CompletionFiltersService } from '../reports/completion-filters.service.js';
import { CompletionService } from '../reports/completion.service.js';
import { certificateArchive } from './certificate-archive.js';
import { nobodyCompleted, tooManyCertificates } from './certificate-zips.errors.js';
import { CertificateZipsRepository, type ListedCompletion } from './certificate-zips.repository.js';

/** So many certificates are one archive at most: what is known of each is held while it is sent. */
const MOST = 10_000;

/** Which certificates: of one track, of a department as it stands today, completed between two days, both included. */
export interface WantedCertificates {
  track: string;
  department?: string;
  from?: Day;
  until?: Day;
}

/** The certificates of a track for whoever teaches: of the people whom the completion report shows them today. */
@Injectable()
export class CertificateZipsService {
  constructor(
    private readonly filters: CompletionFiltersService,
    private readonly completion: CompletionService,
    private readonly repository: CertificateZipsRepository,
    private readonly wording: CertificateWording,
    private readonly clock: Clock,
  ) {}

  /** How many certificates there are; throws TRACK_NOT_FOUND, DEPARTMENT_NOT_FOUND and TOO_MANY_CERTIFICATES. */
  async count(me: Identity, wanted: WantedCertificates): Promise<number> {
    return (await this.list(me, wanted)).length;
  }

  /** All of them and a list, as one archive; throws as `count`, and NOBODY_COMPLETED. */
  async archive(me: Identity, wanted: WantedCertificates): Promise<Download> {
    const completed = await this.list(me, wanted);
    if (completed.length === 0) throw nobodyCompleted();
    return {
      name: `certificates-${wanted.track}.zip`,
      mediaType: 'application/zip',
      pieces: certificateArchive(await this.wording.of(completed), this.clock.now()),
      mayHave: async (reader, personIds) =>
        (hasRole(reader, 'trainer') || isAdmin(reader)) && (await this.completion.mayHave(reader, personIds)),
    };
  }

  private async list(
    me: Identity,
    { from, until, ...wanted }: WantedCertificates,
  ): Promise<ListedCompletion[]> {
    const filter = await this.filters.resolve(me, wanted);
    // A day more on either side holds that day in every time zone; whose day it is where they live is looked at one by one.
    const first = from === undefined ? null : startOfDay(addDays(from, -1), 'utc');
    const end = until === undefined ? null : startOfDay(addDays(until, 2), 'utc');
    const found: ListedCompletion[] = [];
    for await (const chunk of this.repository.between(filter, first, end)) {
      for (const row of chunk) {
        const day = this.wording.dayOf(row);
        if ((from === undefined || day >= from) && (until === undefined || day <= until)) found.push(row);
      }
      if (found.length > MOST) throw tooManyCertificates(MOST);
    }
    return found;
  }
}
