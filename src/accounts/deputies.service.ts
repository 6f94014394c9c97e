import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { publicId } from '../common/random.js';
import { clean } from '../common/text-keys.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import {
  deputyAlreadyNamed,
  deputyNotFound,
  deputyUnnamed,
  deputyUnfit,
  notAManager,
  personNotFound,
} from './accounts.errors.js';
import { type Candidate, DeputiesRepository, type DeputyRow } from './deputies.repository.js';
import type { NameDeputyDto } from './dto/name-deputy.dto.js';
import { deputyPeriod } from './held-period.js';

/** A manager lets somebody see their line for a time: an absence must not leave a team without anybody who looks. */
@Injectable()
export class DeputiesService {
  constructor(
    private readonly deputies: DeputiesRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Names a deputy for the caller's own line (not for one that they stand in for); throws what makes it impossible. */
  async name(me: Identity, wish: NameDeputyDto): Promise<{ id: string }> {
    if (!me.linesOf.includes(me.personId)) throw notAManager();
    const now = this.clock.now();
    const zone = this.env.COMPANY_TIME_ZONE;
    const period = deputyPeriod(wish, dayOf(now, zone), now, zone);
    const candidate = await this.deputies.findCandidate(candidateOf(wish), now);
    if (!candidate) throw personNotFound();
    if (candidate.id === me.personId) throw deputyUnfit('DEPUTY_IS_SELF');
    if (!candidate.isInService) throw deputyUnfit('DEPUTY_NOT_IN_SERVICE');
    const id = publicId();
    const parties = { managerId: me.personId, deputyId: candidate.id };
    const deputy = { publicId: id, ...parties, ...period, createdAt: now };
    await this.transactions.run(async () => {
      await this.deputies.takeTurn(me.personId);
      if (await this.deputies.isNamed(deputy)) throw deputyAlreadyNamed();
      await this.deputies.add(deputy);
      const facts = { from: period.fromAt.toISOString(), until: period.untilAt.toISOString() };
      const subject = { type: 'person', id: candidate.id };
      await this.audit.record({ actor: me.personId, action: 'deputies.named', subject, facts });
    });
    return { id };
  }

  /** The caller's deputies of now and later. */
  async list(managerId: number): Promise<DeputyRow[]> {
    return await this.deputies.listOf(managerId, this.clock.now());
  }

  /** Whom somebody stands in for now. */
  async standingInFor(deputyId: number): Promise<DeputyRow[]> {
    return await this.deputies.listManagersOf(deputyId, this.clock.now());
  }

  /** Ends a term of one of the caller's deputies at once; throws `DEPUTY_NOT_FOUND`. */
  async end(managerId: number, id: string): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(async () => {
      const isEnded = await this.deputies.end(managerId, id, now);
      const deputyId = await this.deputies.findDeputyId(managerId, id);
      if (!isEnded || deputyId === null) throw deputyNotFound();
      const subject = { type: 'person', id: deputyId };
      await this.audit.record({ actor: managerId, action: 'deputies.ended', subject });
    });
  }
}

/** Whom a wish names; throws `DEPUTY_UNNAMED` unless it does so in one way. */
function candidateOf({ personId, login }: NameDeputyDto): Candidate {
  if (personId !== undefined && login === undefined) return { by: 'publicId', value: personId };
  if (login === undefined || personId !== undefined) throw deputyUnnamed();
  const text = clean(login);
  return text.includes('@')
    ? { by: 'email', value: text.toLowerCase() }
    : { by: 'employeeNumber', value: text };
}
