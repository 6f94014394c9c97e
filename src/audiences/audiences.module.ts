import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DepartmentsModule } from '../departments/departments.module.js';
import { AudienceEntity } from './audience.entity.js';
import { AudiencePreviewRepository } from './audience-preview.repository.js';
import { AudiencePreviews } from './audience-previews.service.js';
import { AudienceReading } from './audience-reading.js';
import { AudienceRules } from './audience-rules.service.js';
import { AudiencesController } from './audiences.controller.js';
import { AudiencesRepository } from './audiences.repository.js';
import { AudiencesService } from './audiences.service.js';
import { CustomerFacing } from './customer-facing.js';
import { CustomerFacingController } from './customer-facing.controller.js';
import { CustomerFacingRepository } from './customer-facing.repository.js';
import { RuleLookupsRepository } from './rule-lookups.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([AudienceEntity]), DepartmentsModule],
  // The fixed address before the one that ends with an id.
  controllers: [CustomerFacingController, AudiencesController],
  providers: [
    AudiencePreviewRepository,
    AudiencePreviews,
    AudienceReading,
    AudienceRules,
    AudiencesRepository,
    AudiencesService,
    CustomerFacing,
    CustomerFacingRepository,
    RuleLookupsRepository,
  ],
  exports: [AudienceReading, AudienceRules, AudiencesRepository, CustomerFacing],
})
export class AudiencesModule {}
