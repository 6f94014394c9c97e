import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BadgeIssuerModule } from '../badge-issuer/badge-issuer.module.js';
import { BadgesModule } from '../badges/badges.module.js';
import { CompanyModule } from '../company/company.module.js';
import { CredentialEntity } from './credential.entity.js';
import { CredentialSigner } from './credential-signer.js';
import { CredentialsController } from './credentials.controller.js';
import { CredentialsRepository } from './credentials.repository.js';
import { CredentialsService } from './credentials.service.js';
import { StatusListsService } from './status-lists.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CredentialEntity]), BadgeIssuerModule, BadgesModule, CompanyModule],
  controllers: [CredentialsController],
  providers: [CredentialsService, StatusListsService, CredentialsRepository, CredentialSigner],
  exports: [CredentialsRepository, CredentialSigner],
})
export class CredentialsModule {}
