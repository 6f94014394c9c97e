import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompanyModule } from '../company/company.module.js';
import { BadgeIssuerController } from './badge-issuer.controller.js';
import { IssuerKeyEntity } from './issuer-key.entity.js';
import { IssuerKeys } from './issuer-keys.js';
import { IssuerKeysRepository } from './issuer-keys.repository.js';
import { Signer } from './signer.js';
import { Verifier } from './verifier.js';

@Module({
  imports: [TypeOrmModule.forFeature([IssuerKeyEntity]), CompanyModule],
  controllers: [BadgeIssuerController],
  providers: [IssuerKeys, IssuerKeysRepository, Signer, Verifier],
  exports: [Signer, Verifier],
})
export class BadgeIssuerModule {}
