import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuthModule } from '../auth/auth.module.js';
import { PasswordsModule } from '../passwords/passwords.module.js';
import { PeopleModule } from '../people/people.module.js';
import { SignInLimitsModule } from '../sign-in-limits/sign-in-limits.module.js';
import { OwnChoicesService } from './own-choices.service.js';
import { OwnPasswordService } from './own-password.service.js';
import { ProfileController } from './profile.controller.js';
import { ProfileRepository } from './profile.repository.js';
import { ProfileService } from './profile.service.js';

@Module({
  imports: [AccountsModule, AuthModule, PasswordsModule, SignInLimitsModule, PeopleModule],
  controllers: [ProfileController],
  providers: [OwnChoicesService, OwnPasswordService, ProfileRepository, ProfileService],
})
export class ProfileModule {}
