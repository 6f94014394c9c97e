import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CourseDraftsModule } from '../course-drafts/course-drafts.module.js';
import { EventRunner } from '../events/event-runner.js';
import { CourseUploadsController } from './course-uploads.controller.js';
import { CourseUploads } from './course-uploads.service.js';
import { ImageDrawer } from './image-drawer.js';
import { MediaPreparation } from './media-preparation.js';
import { UploadUpkeep } from './upload-upkeep.js';
import { UploadedFileEntity } from './uploaded-file.entity.js';
import { UploadedFilesRepository } from './uploaded-files.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([UploadedFileEntity]), CourseDraftsModule],
  controllers: [CourseUploadsController],
  providers: [CourseUploads, ImageDrawer, MediaPreparation, UploadUpkeep, UploadedFilesRepository],
  exports: [MediaPreparation, UploadedFilesRepository],
})
export class CourseUploadsModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly upkeep: UploadUpkeep,
  ) {}

  onModuleInit(): void {
    this.events.register(this.upkeep);
  }
}
