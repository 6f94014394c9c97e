import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BehavioursModule } from '../behaviours/behaviours.module.js';
import { CompanyModule } from '../company/company.module.js';
import { ContentModule } from '../content/content.module.js';
import { CourseDraftEntity, DraftFileEntity } from './course-draft.entity.js';
import { CourseDraftsController } from './course-drafts.controller.js';
import { CourseDraftsRepository } from './course-drafts.repository.js';
import { CourseDrafts } from './course-drafts.service.js';
import { DraftPublishing } from './draft-publishing.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([CourseDraftEntity, DraftFileEntity]),
    BehavioursModule,
    CompanyModule,
    ContentModule,
  ],
  controllers: [CourseDraftsController],
  providers: [CourseDrafts, CourseDraftsRepository, DraftPublishing],
  exports: [CourseDrafts, CourseDraftsRepository, DraftPublishing, ContentModule],
})
export class CourseDraftsModule {}
