import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuthModule } from '../auth/auth.module.js';
import { SessionsService } from '../auth/sessions.service.js';
import { EventRunner } from '../events/event-runner.js';
import { HOUR_BEGAN } from '../events/ticker.js';
import { PasswordsModule } from '../passwords/passwords.module.js';
import { PeopleImportsModule } from '../people-imports/people-imports.module.js';
import { SignInLimits } from '../sign-in-limits/sign-in-limits.js';
import { SignInLimitsModule } from '../sign-in-limits/sign-in-limits.module.js';
import { FirstAdmin } from './first-admin.js';
import { FirstAdminSetUp } from './first-admin-set-up.js';
import { OneTimeLinkEntity } from './one-time-link.entity.js';
import { OneTimeLinks } from './one-time-links.js';
import { OneTimeLinksRepository } from './one-time-links.repository.js';
import { SetPasswordService } from './set-password.service.js';
import { SharedDeviceController } from './shared-device.controller.js';
import { SignInController } from './sign-in.controller.js';
import { SignInService } from './sign-in.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([OneTimeLinkEntity]),
    AccountsModule,
    AuthModule,
    PasswordsModule,
    SignInLimitsModule,
    PeopleImportsModule,
  ],
  controllers: [SignInController, SharedDeviceController],
  providers: [
    SignInService,
    OneTimeLinksRepository,
    OneTimeLinks,
    SetPasswordService,
    FirstAdmin,
    FirstAdminSetUp,
  ],
  exports: [FirstAdmin, OneTimeLinks, SetPasswordService],
})
export class SignInModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly sessions: SessionsService,
    private readonly links: OneTimeLinks,
    private readonly limits: SignInLimits,
  ) {}

  /** What has run out opens nothing; hourly it is removed as well. */
  onModuleInit(): void {
    const consume = async () => {
      await this.sessions.removeExpired();
      await this.links.removeExpired();
      await this.limits.removeClosed();
    };
    this.events.register({ name: 'sign-in.tidy', kinds: [HOUR_BEGAN], consume });
  }
}
