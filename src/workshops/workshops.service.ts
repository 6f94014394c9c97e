import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { type Identity, isAdmin, type Scope } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import type { PageQuery } from '../common/paging/page.query.js';
import { Transactions } from '../database/transactions.js';
import type { EditWorkshopDto, NewWorkshopDto } from './dto/workshop.dto.js';
import {
  toWorkshopView,
  type WorkshopOptionsView,
  type WorkshopScopeView,
  type WorkshopView,
} from './dto/workshop.view.js';
import { WorkshopPlans } from '../workshop-plans/workshop-plans.js';
import { WorkshopReach } from './workshop-reach.js';
import { taughtScopes } from './workshop-scope.js';
import { planUnknown, requirementUnknown, scopeNotYours } from './workshops.errors.js';
import { type WorkshopRow, WorkshopsRepository, type WorkshopWords } from './workshops.repository.js';

interface ScopeChoice extends WorkshopScopeView {
  scope: Scope;
}

/** Trainers make and change the workshops of the people whom they teach. */
@Injectable()
export class WorkshopsService {
  constructor(
    private readonly repository: WorkshopsRepository,
    private readonly reach: WorkshopReach,
    private readonly plans: WorkshopPlans,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async list(identity: Identity, { limit, cursor }: PageQuery): Promise<Page<WorkshopView>> {
    const [before] = cursor ? decodeCursor(cursor, ['id']) : [];
    const beforeId = before === undefined ? null : Number(before);
    const rows = await this.repository.page(this.reach.within(identity), beforeId, limit + 1);
    return toPage(rows, limit, ({ id }) => [id], toWorkshopView);
  }

  async get(identity: Identity, id: string): Promise<WorkshopView> {
    return toWorkshopView(await this.reach.workshop(identity, id));
  }

  /** For whom the caller may make a workshop, and what it can fulfil. */
  async options(identity: Identity): Promise<WorkshopOptionsView> {
    const scopes = await this.scopesOf(identity);
    return {
      scopes: scopes.map(({ key, kind, name }) => ({ key, kind, name })),
      attendance: await this.repository.attendanceAsked(),
      plans: (await this.plans.choices()).map(({ slug, title, minutes }) => ({ slug, title, minutes })),
    };
  }

  /** Throws WORKSHOP_SCOPE, WORKSHOP_REQUIREMENT, WORKSHOP_PLAN. */
  async create(identity: Identity, request: NewWorkshopDto): Promise<WorkshopView> {
    const scope = await this.chosenScope(identity, request.scope);
    const words = await this.checked(request);
    const id = await this.transactions.run(async () => {
      const publicId = await this.repository.insert(words, scope, identity.personId, this.clock.now());
      const made = await this.reach.workshop(identity, publicId);
      await this.repository.fulfil(made.id, request.fulfils);
      await this.note(identity, 'workshops.made', made.id, words);
      return publicId;
    });
    return await this.get(identity, id);
  }

  /** For whom it is stays; throws WORKSHOP_NOT_FOUND, WORKSHOP_REQUIREMENT, WORKSHOP_PLAN. */
  async change(identity: Identity, id: string, request: EditWorkshopDto): Promise<WorkshopView> {
    const workshop = await this.reach.workshop(identity, id);
    const words = await this.checked(request, workshop);
    await this.transactions.run(async () => {
      await this.repository.change(workshop.id, words, this.clock.now());
      await this.repository.fulfil(workshop.id, request.fulfils);
      await this.note(identity, 'workshops.changed', workshop.id, words);
    });
    return await this.get(identity, id);
  }

  /** What the workshop has already may stay, also where no track asks for it any more or the plan is gone. */
  private async checked(
    request: EditWorkshopDto,
    kept: Pick<WorkshopRow, 'fulfils' | 'plan'> = { fulfils: [], plan: null },
  ): Promise<WorkshopWords> {
    const { title, text, minutes, capacity, cancelHours, booking, plan, fulfils } = request;
    const asked = new Set([
      ...kept.fulfils,
      ...(await this.repository.attendanceAsked()).map(({ slug }) => slug),
    ]);
    const unknown = fulfils.filter((slug) => !asked.has(slug));
    if (unknown.length > 0) throw requirementUnknown(unknown);
    if (plan && plan !== kept.plan && !(await this.plans.has(plan))) throw planUnknown();
    return { title, text: text || null, minutes, capacity, cancelHours, booking, plan: plan || null };
  }

  private async chosenScope(identity: Identity, key: string | undefined): Promise<Scope> {
    const choices = await this.scopesOf(identity);
    const chosen = key === undefined ? choices : choices.filter((choice) => choice.key === key);
    const [only, ...others] = chosen;
    if (!only || others.length > 0) throw scopeNotYours();
    return only.scope;
  }

  private async scopesOf(identity: Identity): Promise<ScopeChoice[]> {
    const scopes: Scope[] = isAdmin(identity) ? [{ kind: 'everybody' }] : taughtScopes(identity);
    const names = await this.repository.scopeNames(
      scopes.flatMap((scope) => (scope.kind === 'department' ? [scope.departmentId] : [])),
      scopes.flatMap((scope) => (scope.kind === 'reporting-line' ? [scope.personId] : [])),
    );
    const choices = scopes.flatMap((scope): ScopeChoice[] => {
      const { kind } = scope;
      if (kind === 'nobody') return [];
      if (kind === 'everybody') return [{ key: kind, kind, name: null, scope }];
      if (kind === 'location')
        return [{ key: `location:${scope.location}`, kind, name: scope.location, scope }];
      const id = kind === 'department' ? scope.departmentId : scope.personId;
      const named = names.find((one) => one.kind === kind && one.id === id);
      return named ? [{ key: `${kind}:${named.publicId}`, kind, name: named.name, scope }] : [];
    });
    return [...new Map(choices.map((choice) => [choice.key, choice])).values()];
  }

  private async note(identity: Identity, action: string, id: number, words: WorkshopWords): Promise<void> {
    const { title, minutes, capacity, cancelHours, booking } = words;
    await this.audit.record({
      actor: identity.personId,
      action,
      subject: { type: 'workshop', id },
      facts: { title, minutes, capacity, cancelHours, booking },
    });
  }
}
