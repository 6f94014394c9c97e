import { Injectable } from '@nestjs/common';
import { type Identity, isAdmin } from '../common/access/identity.js';
import type { SqlFragment } from '../people/visible-people.js';
import { type SessionRow, SessionsRepository } from './sessions.repository.js';
import { runs, taughtScopes } from './workshop-scope.js';
import { sessionNotFound, workshopNotFound } from './workshops.errors.js';
import { ofScopes, type WorkshopRow, WorkshopsRepository } from './workshops.repository.js';

/** Says which workshops and sessions a caller runs; whatever is of another scope is not there for them. */
@Injectable()
export class WorkshopReach {
  constructor(
    private readonly workshops: WorkshopsRepository,
    private readonly sessions: SessionsRepository,
  ) {}

  /** Throws WORKSHOP_NOT_FOUND. */
  async workshop(identity: Identity, id: string): Promise<WorkshopRow> {
    const workshop = await this.workshops.find(id);
    if (!workshop || !runs(identity, workshop.scope)) throw workshopNotFound();
    return workshop;
  }

  /** A session with its workshop; throws SESSION_NOT_FOUND. */
  async session(identity: Identity, id: string): Promise<{ session: SessionRow; workshop: WorkshopRow }> {
    const session = await this.sessions.find(id);
    const workshop = session && (await this.workshops.byIds([session.workshopId])).get(session.workshopId);
    if (!session || !workshop || !runs(identity, workshop.scope)) throw sessionNotFound();
    return { session, workshop };
  }

  /** Workshops `w` that a caller runs. */
  within(identity: Identity): SqlFragment {
    const scopes = taughtScopes(identity);
    const isAll = isAdmin(identity) || scopes.some(({ kind }) => kind === 'everybody');
    return ofScopes(isAll ? 'all' : scopes);
  }
}
