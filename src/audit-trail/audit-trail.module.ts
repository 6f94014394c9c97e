import { Module } from '@nestjs/common';
import { AuditTrailController } from './audit-trail.controller.js';
import { AuditTrailRepository } from './audit-trail.repository.js';
import { AuditTrailService } from './audit-trail.service.js';

@Module({
  controllers: [AuditTrailController],
  providers: [AuditTrailService, AuditTrailRepository],
})
export class AuditTrailModule {}
