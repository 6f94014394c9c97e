import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { OutboxModule } from '../outbox/outbox.module.js';
import { LaunchController } from './launch.controller.js';
import { LaunchRepository } from './launch.repository.js';
import { LaunchService } from './launch.service.js';
import { WaveMinutesRepository } from './wave-minutes.repository.js';
import { WaveMinutes } from './wave-minutes.service.js';

@Module({
  imports: [AssignmentsModule, OutboxModule],
  controllers: [LaunchController],
  providers: [LaunchRepository, LaunchService, WaveMinutesRepository, WaveMinutes],
})
export class LaunchModule {}
