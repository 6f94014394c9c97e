import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import { publicId } from '../common/random.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import {
  adminNeedsEverybody,
  grantAlreadyHeld,
  grantNotFound,
  lastAdmin,
  personNotFound,
  scopeUnknown,
} from './accounts.errors.js';
import type { CreateGrantDto } from './dto/create-grant.dto.js';
import { type GrantView, toGrantView } from './dto/grant.view.js';
import type { ListGrantsQuery } from './dto/list-grants.query.js';
import { GrantsRepository, type NewGrant } from './grants.repository.js';
import { heldPeriod } from './held-period.js';

/** Gives roles and takes them away; both are audited and hold from the next request on. */
@Injectable()
export class GrantsService {
  constructor(
    private readonly grants: GrantsRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Gives a role; throws `PERSON_NOT_FOUND`, `SCOPE_UNKNOWN`, `PERIOD_INVALID`, `ADMIN_NEEDS_EVERYBODY` or `GRANT_ALREADY_HELD`. */
  async grant(wish: CreateGrantDto, by: number): Promise<GrantView> {
    const grant = await this.toGrant(wish, by);
    await this.transactions.run(() => this.store(grant, by));
    return toGrantView(await this.getGrant(grant.publicId));
  }

  /** Makes somebody admin inside the caller's run: for the first one, whom no admin could make. */
  async makeAdmin(personId: number): Promise<void> {
    const now = this.clock.now();
    const period = heldPeriod({}, now, this.env.COMPANY_TIME_ZONE);
    const nobody = { scopeDepartmentId: null, scopeLocation: null, scopePersonId: null };
    await this.store(
      {
        publicId: publicId(),
        personId,
        role: 'admin',
        scopeKind: 'everybody',
        ...nobody,
        ...period,
        grantedBy: null,
        grantedAt: now,
      },
      'system',
    );
  }

  /** Whether anybody is admin who can sign in. */
  async hasAdmin(): Promise<boolean> {
    return (await this.grants.countAdmins(this.clock.now())) > 0;
  }

  async list(query: ListGrantsQuery): Promise<Page<GrantView>> {
    const [afterId] = query.cursor ? decodeCursor(query.cursor, ['id']) : [0];
    const { personId: personPublicId, text = '', role, scope: scopeKind, when } = query;
    const page = { afterId: Number(afterId), limit: query.limit + 1 };
    const filter = { personPublicId, text, role, scopeKind, when, ...page };
    const rows = await this.grants.page(filter, this.clock.now());
    return toPage(rows, query.limit, ({ id }) => [id], toGrantView);
  }

  /** What a person holds now. */
  async heldBy(personId: number): Promise<GrantView[]> {
    return (await this.grants.listHeldBy(personId, this.clock.now())).map(toGrantView);
  }

  /** Takes a role away at once; throws `GRANT_NOT_FOUND`, and `LAST_ADMIN` when no admin would be left. */
  async revoke(grantId: string, by: number): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(async () => {
      await this.grants.takeTurnWithAdmins();
      const grant = await this.getGrant(grantId);
      if (!(await this.grants.revoke(grant.id, now))) throw grantNotFound();
      if (grant.role === 'admin' && (await this.grants.countAdmins(now)) === 0) throw lastAdmin();
      const subject = { type: 'person', id: grant.personId };
      await this.audit.record({ actor: by, action: 'grants.revoked', subject, facts: { role: grant.role } });
    });
  }

  private async getGrant(grantId: string) {
    const grant = await this.grants.find(grantId);
    if (!grant) throw grantNotFound();
    return grant;
  }

  private async store(grant: NewGrant, by: number | 'system'): Promise<void> {
    await this.grants.takeTurn(grant.personId, grant.grantedAt);
    if (await this.grants.isHeld(grant)) throw grantAlreadyHeld();
    await this.grants.add(grant);
    const facts = {
      role: grant.role,
      scope: grant.scopeKind,
      scopeOf: grant.scopeLocation ?? grant.scopeDepartmentId ?? grant.scopePersonId,
      from: grant.fromAt.toISOString(),
      until: grant.untilAt.toISOString(),
    };
    const subject = { type: 'person', id: grant.personId };
    await this.audit.record({ actor: by, action: 'grants.granted', subject, facts });
  }

  private async toGrant(
    { personId, role, scope, from, until }: CreateGrantDto,
    by: number,
  ): Promise<NewGrant> {
    if (role === 'admin' && scope.kind !== 'everybody') throw adminNeedsEverybody();
    const now = this.clock.now();
    const period = heldPeriod({ from, until }, now, this.env.COMPANY_TIME_ZONE);
    const named = await this.grants.findNamed({
      personId,
      headId: scope.kind === 'reporting-line' ? scope.personId : undefined,
      departmentId: scope.kind === 'department' ? scope.departmentId : undefined,
      location: scope.kind === 'location' ? scope.location : undefined,
    });
    if (named.personId === null) throw personNotFound();
    const isNamed = (named.headId ?? named.departmentId ?? named.location) !== null;
    if (!isNamed && scope.kind !== 'everybody' && scope.kind !== 'nobody') throw scopeUnknown();
    return {
      publicId: publicId(),
      personId: named.personId,
      role,
      scopeKind: scope.kind,
      scopeDepartmentId: named.departmentId,
      scopeLocation: named.location,
      scopePersonId: named.headId,
      ...period,
      grantedBy: by,
      grantedAt: now,
    };
  }
}
