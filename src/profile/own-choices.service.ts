import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { EventLog } from '../events/event-log.js';
import { PersonWritesRepository } from '../people/person-writes.repository.js';
import type { ProfileDto } from './dto/profile.dto.js';
import { type ProfileView, toProfileView } from './dto/profile.view.js';
import { ProfileRepository } from './profile.repository.js';

/** What people choose themselves: language, time zone, and where they meet customers. */
@Injectable()
export class OwnChoicesService {
  constructor(
    private readonly profiles: ProfileRepository,
    private readonly people: PersonWritesRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly events: EventLog,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** The caller's own choices. */
  async choices(me: Identity): Promise<ProfileView> {
    return toProfileView(await this.profiles.get(me.personId, this.clock.now()), this.env.COMPANY_TIME_ZONE);
  }

  /** Changes them; what is due is due at the end of its day where they are now. No HR file undoes a choice; null leaves it to HR again. */
  async choose(me: Identity, { language, timeZone, setting }: ProfileDto): Promise<ProfileView> {
    const { personId } = me;
    const before = await this.profiles.get(personId, this.clock.now());
    const zone = timeZone === undefined ? before.timeZone : timeZone;
    await this.transactions.run(async () => {
      await this.people.choose(personId, { locale: language, timeZone, setting });
      const facts = {
        ...(language === undefined ? {} : { language }),
        ...(timeZone === undefined ? {} : { timeZone }),
        ...(setting === undefined ? {} : { setting }),
      };
      const subject = { type: 'person', id: personId };
      await this.audit.record({ actor: personId, action: 'profile.changed', subject, facts });
      if (zone === before.timeZone) return;
      await this.people.moveToZone(personId, zone ?? this.env.COMPANY_TIME_ZONE);
      await this.events.record({ kind: 'people.zone-changed', subjectId: personId });
    });
    return await this.choices(me);
  }
}
