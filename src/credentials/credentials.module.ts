import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BadgeIssuerModule } from '../badge-issuer/badge-issuer.module.js';
import { CredentialEntity } from './credential.entity.js';
import { CredentialsController } from './credentials.controller.js';
import { CredentialsRepository } from './credentials.repository.js';
import { CredentialsService } from './credentials.service.js';
import { StatusListsService } from './status-lists.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CredentialEntity]), BadgeIssuerModule],
  controllers: [CredentialsController],
  providers: [CredentialsService, CredentialsRepository, StatusListsService],
})
export class CredentialsModule {}
