import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RequirementEntity, TrackEntity, TrackVersionEntity } from './track.entity.js';
import { TracksController } from './tracks.controller.js';
import { TracksRepository } from './tracks.repository.js';
import { TracksService } from './tracks.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([TrackEntity, TrackVersionEntity, RequirementEntity])],
  controllers: [TracksController],
  providers: [TracksRepository, TracksService],
  exports: [TracksRepository],
})
export class TracksModule {}
