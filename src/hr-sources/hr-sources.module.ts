import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HrFilesService } from './hr-files.service.js';
import { HrSourceEntity } from './hr-source.entity.js';
import { HrSourcesController } from './hr-sources.controller.js';
import { HrSourcesRepository } from './hr-sources.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([HrSourceEntity])],
  controllers: [HrSourcesController],
  providers: [HrFilesService, HrSourcesRepository],
  exports: [HrFilesService, HrSourcesRepository],
})
export class HrSourcesModule {}
