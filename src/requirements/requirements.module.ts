import { Module } from '@nestjs/common';
import { ProgressModule } from '../progress/progress.module.js';
import { RequirementsController } from './requirements.controller.js';
import { RequirementsRecording } from './requirements-recording.js';
import { RequirementsRepository } from './requirements.repository.js';
import { RequirementsService } from './requirements.service.js';
import { WaitingPeopleRepository } from './waiting-people.repository.js';
import { WaitingPeople } from './waiting-people.service.js';

@Module({
  imports: [ProgressModule],
  controllers: [RequirementsController],
  providers: [
    RequirementsRecording,
    RequirementsRepository,
    RequirementsService,
    WaitingPeople,
    WaitingPeopleRepository,
  ],
  exports: [RequirementsRecording, RequirementsRepository],
})
export class RequirementsModule {}
