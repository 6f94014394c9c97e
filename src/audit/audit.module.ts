import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditEntryEntity, AuditSealEntity, AuditValueEntity } from './audit.entity.js';
import { AuditLog } from './audit-log.js';
import { AuditSealer } from './audit-sealer.js';
import { AuditVerifier } from './audit-verifier.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AuditEntryEntity, AuditValueEntity, AuditSealEntity])],
  providers: [AuditLog, AuditSealer, AuditVerifier],
  exports: [AuditLog, AuditSealer, AuditVerifier],
})
export class AuditModule {}
