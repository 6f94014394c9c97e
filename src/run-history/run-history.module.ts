import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { RunHistoryController } from './run-history.controller.js';
import { RunHistoryRepository } from './run-history.repository.js';
import { RunHistoryService } from './run-history.service.js';
import { RunPeopleRepository } from './run-people.repository.js';
import { RunUndoEntity } from './run-undo.entity.js';

/** When assignments enrolled whom, and taking that back. */
@Module({
  imports: [TypeOrmModule.forFeature([RunUndoEntity]), AssignmentsModule],
  controllers: [RunHistoryController],
  providers: [RunHistoryRepository, RunHistoryService, RunPeopleRepository],
})
export class RunHistoryModule {}
