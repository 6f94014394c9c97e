import { Injectable } from '@nestjs/common';
import { addDays, startOfDay } from '../common/days.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import { Env } from '../config/env.js';
import { peopleErrors } from '../people/people.errors.js';
import { AuditTrailRepository, type SealState, type TrailFilter } from './audit-trail.repository.js';
import { type AuditEntryView, toAuditEntryView } from './dto/audit-entry.view.js';
import type { ListAuditQuery } from './dto/list-audit.query.js';

/** Who did what to whom, for those who answer for it. */
@Injectable()
export class AuditTrailService {
  constructor(
    private readonly trail: AuditTrailRepository,
    private readonly env: Env,
  ) {}

  /** Entries, latest first; throws `PERSON_NOT_FOUND` for a filter that names nobody. */
  async list(query: ListAuditQuery): Promise<Page<AuditEntryView>> {
    const filter = await this.filterOf(query);
    const keys = await this.trail.page(filter);
    const page = toPage(
      keys,
      query.limit,
      (id) => [id],
      (id) => id,
    );
    if (page.items.length === 0) return { items: [], nextCursor: null };
    const entries = await this.trail.entries(page.items);
    const facts = await this.trail.facts(page.items);
    const lastSealed = await this.trail.lastSealedId();
    const items = entries.map((entry) => toAuditEntryView(entry, facts.get(entry.id) ?? [], lastSealed));
    return { items, nextCursor: page.nextCursor };
  }

  async sealState(): Promise<SealState> {
    return await this.trail.sealState();
  }

  private async filterOf({
    by,
    about,
    action,
    from,
    until,
    cursor,
    limit,
  }: ListAuditQuery): Promise<TrailFilter> {
    const zone = this.env.COMPANY_TIME_ZONE;
    const [beforeId] = cursor ? decodeCursor(cursor, ['id']) : [];
    return {
      actorId: await this.personId(by),
      aboutId: await this.personId(about),
      action,
      from: from === undefined ? undefined : startOfDay(from, zone),
      until: until === undefined ? undefined : startOfDay(addDays(until, 1), zone),
      beforeId: beforeId === undefined ? null : Number(beforeId),
      limit,
    };
  }

  private async personId(publicId: string | undefined): Promise<number | undefined> {
    if (publicId === undefined) return undefined;
    const id = await this.trail.findPersonId(publicId);
    if (id === null) throw peopleErrors.notFound();
    return id;
  }
}
