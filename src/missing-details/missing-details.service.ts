import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { type Page, toPage } from '../common/paging/page.js';
import { Env } from '../config/env.js';
import { keyIn } from '../people/people.service.js';
import { MAY_SEE, visiblePeople } from '../people/visible-people.js';
import type { ListMissingDetailsQuery } from './dto/list-missing-details.query.js';
import {
  type MissingCountsView,
  type MissingDetailsView,
  toMissingView,
} from './dto/missing-details.view.js';
import { MissingDetailsRepository } from './missing-details.repository.js';

/** Of whom something is unknown that the programme needs; nothing is guessed. */
@Injectable()
export class MissingDetailsService {
  constructor(
    private readonly missing: MissingDetailsRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** People of whom something is unknown that the programme needs. */
  async list(
    identity: Identity,
    { missing, cursor, limit }: ListMissingDetailsQuery,
  ): Promise<Page<MissingDetailsView>> {
    const { visible, today } = this.sightOf(identity);
    const head = await this.missing.findHead(today);
    const rows = await this.missing.page(visible, missing, head, keyIn(cursor), limit, today);
    return toPage(rows, limit, ({ sortKey, id }) => [sortKey, id], toMissingView);
  }

  /** How many people lack what. */
  async count(identity: Identity): Promise<MissingCountsView> {
    const { visible, today } = this.sightOf(identity);
    const counts = await this.missing.counts(visible, await this.missing.findHead(today), today);
    const { 'hire-date': hireDate, 'time-zone': timeZone, ...others } = counts;
    return { ...others, hireDate, timeZone };
  }

  private sightOf(me: Identity) {
    const today = dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
    return { visible: visiblePeople(me, MAY_SEE, today), today };
  }
}
