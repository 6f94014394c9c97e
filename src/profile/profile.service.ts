import { Injectable } from '@nestjs/common';
import { DeputiesService } from '../accounts/deputies.service.js';
import { GrantsService } from '../accounts/grants.service.js';
import { SessionsService } from '../auth/sessions.service.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { Env } from '../config/env.js';
import { type MeView, toMeView } from './dto/me.view.js';
import { ProfileRepository } from './profile.repository.js';

/** What somebody may know of themselves, and what a screen must know to offer what they may do. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly profiles: ProfileRepository,
    private readonly grants: GrantsService,
    private readonly deputies: DeputiesService,
    private readonly sessions: SessionsService,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async me(identity: Identity): Promise<MeView> {
    const now = this.clock.now();
    const person = await this.profiles.get(identity.personId, now);
    return toMeView({
      person,
      session: await this.sessions.get(identity.sessionId),
      hasBegun: person.startsAt <= now,
      companyTimeZone: this.env.COMPANY_TIME_ZONE,
      grants: await this.grants.heldBy(identity.personId),
      isManager: identity.linesOf.includes(identity.personId),
      standingInFor: await this.deputies.standingInFor(identity.personId),
    });
  }
}
