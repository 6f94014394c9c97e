import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { Identities } from '../common/access/identities.js';
import { Downloads } from '../common/http/downloads.js';
import { AccessGuard } from './access.guard.js';
import { IdentityRepository } from './identity.repository.js';
import { LockOutController } from './lock-out.controller.js';
import { RouteCheck } from './route-check.js';
import { SessionEntity } from './session.entity.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsRepository } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';
import { Authenticator } from './strategies.js';

/** Global for the sake of `Downloads`, which features below the sessions use too. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([SessionEntity]), DiscoveryModule, AccountsModule],
  controllers: [SessionsController, LockOutController],
  providers: [
    IdentityRepository,
    SessionsRepository,
    SessionsService,
    Authenticator,
    RouteCheck,
    { provide: Identities, useExisting: SessionsService },
    Downloads,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [SessionsService, Downloads],
})
export class AuthModule {}
