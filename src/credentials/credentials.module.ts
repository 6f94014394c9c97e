import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BadgeIssuerModule } from '../badge-issuer/badge-issuer.module.js';
import { CompanyModule } from '../company/company.module.js';
import { CredentialEntity } from './credential.entity.js';
import { CredentialSigner } from './credential-signer.js';
import { CredentialsController } from './credentials.controller.js';
import { CredentialsRepository } from './credentials.repository.js';
import { CredentialsService } from './credentials.service.js';
import { SharedCredentialsController } from './shared-credentials.controller.js';
import { SharedCredentialsService } from './shared-credentials.service.js';
import { StatusListsService } from './status-lists.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CredentialEntity]), BadgeIssuerModule, CompanyModule],
  controllers: [CredentialsController, SharedCredentialsController],
  providers: [
    CredentialsService,
    SharedCredentialsService,
    StatusListsService,
    CredentialsRepository,
    CredentialSigner,
  ],
})
export class CredentialsModule {}
