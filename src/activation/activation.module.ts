import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { SignInLimitsModule } from '../sign-in-limits/sign-in-limits.module.js';
import { SignInModule } from '../sign-in/sign-in.module.js';
import { ActivationCandidatesRepository } from './activation-candidates.repository.js';
import { ActivationCodesService } from './activation-codes.service.js';
import { ActivationController } from './activation.controller.js';
import { ActivationService } from './activation.service.js';

@Module({
  imports: [AccountsModule, SignInModule, SignInLimitsModule],
  controllers: [ActivationController],
  providers: [ActivationCandidatesRepository, ActivationCodesService, ActivationService],
})
export class ActivationModule {}
