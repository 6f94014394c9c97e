import { Injectable } from '@nestjs/common';
import { GrantsService } from '../accounts/grants.service.js';
import { Env } from '../config/env.js';
import { OneTimeLinks } from './one-time-links.js';

/** Opens an installation in which nobody can let anybody in yet. */
@Injectable()
export class FirstAdmin {
  constructor(
    private readonly links: OneTimeLinks,
    private readonly grants: GrantsService,
    private readonly env: Env,
  ) {}

  /** A link for whoever set the product up, to print at start; null in a demo, and where an admin can sign in. */
  async firstAdminLink(): Promise<string | null> {
    if (this.env.NODE_ENV !== 'production' || (await this.grants.hasAdmin())) return null;
    return (await this.links.issue('first-admin', null, null)).url;
  }
}
