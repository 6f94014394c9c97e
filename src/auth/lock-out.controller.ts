import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { SessionsService } from './sessions.service.js';

@Controller('people/:id')
@Access('admin')
export class LockOutController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
  ) {}

  /** Locks somebody out at once, wherever they are signed in. */
  @Post('disable')
  @HttpCode(204)
  async disable(@Me() me: Identity, @Param('id') id: string): Promise<void> {
    await this.sessions.lockOut(await this.accounts.getPersonId(id), me.personId);
  }

  /** Lets somebody sign in again. */
  @Post('enable')
  @HttpCode(204)
  async enable(@Me() me: Identity, @Param('id') id: string): Promise<void> {
    await this.accounts.enable(await this.accounts.getPersonId(id), me.personId);
  }
}
