import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import type { Download } from '../common/http/downloads.js';
import { Env } from '../config/env.js';
import { MAY_SEE, type SqlFragment, visiblePeople } from '../people/visible-people.js';
import { certificateFile } from './certificate-file.js';
import { CertificateWording } from './certificate-wording.service.js';
import { certificateNotFound, creditedElsewhere } from './certificates.errors.js';
import { CertificatesRepository, type CompletedTrack } from './certificates.repository.js';

/** Puts a completion on paper, for its person and whoever may see their record. */
@Injectable()
export class CertificatesService {
  constructor(
    private readonly repository: CertificatesRepository,
    private readonly wording: CertificateWording,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** A page of PDF; throws CERTIFICATE_NOT_FOUND while the track is not completed, CREDITED_ELSEWHERE where it was not completed here. */
  async certificate(me: Identity, enrolmentId: string): Promise<Download> {
    const completed = await this.find(me, enrolmentId);
    if (!completed)
      throw (await this.isCredited(me, enrolmentId)) ? creditedElsewhere() : certificateNotFound();
    const [words] = await this.wording.of([completed]);
    if (!words) throw certificateNotFound();
    return {
      name: `certificate-${completed.trackSlug}.pdf`,
      mediaType: 'application/pdf',
      pieces: certificateFile(words),
      mayHave: async (identity) => (await this.find(identity, enrolmentId)) !== null,
    };
  }

  private async find(me: Identity, enrolmentId: string): Promise<CompletedTrack | null> {
    return await this.repository.find(enrolmentId, me.personId, this.within(me));
  }

  private async isCredited(me: Identity, enrolmentId: string): Promise<boolean> {
    return await this.repository.isCredited(enrolmentId, me.personId, this.within(me));
  }

  private within(me: Identity): SqlFragment {
    return visiblePeople(me, MAY_SEE, dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE));
  }
}
