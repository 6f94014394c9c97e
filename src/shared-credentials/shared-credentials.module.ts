import { Module } from '@nestjs/common';
import { BadgeIssuerModule } from '../badge-issuer/badge-issuer.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { BadgeCheckService } from './badge-check.service.js';
import { SharedCredentialsController } from './shared-credentials.controller.js';
import { SharedCredentialsService } from './shared-credentials.service.js';

@Module({
  imports: [BadgeIssuerModule, CredentialsModule],
  controllers: [SharedCredentialsController],
  providers: [SharedCredentialsService, BadgeCheckService],
})
export class SharedCredentialsModule {}
