import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CoursesModule } from '../courses/courses.module.js';
import { ProgressModule } from '../progress/progress.module.js';
import { EventRunner } from '../events/event-runner.js';
import { AttemptEntity, AttemptUnlockEntity } from './attempt.entity.js';
import { AttemptsController } from './attempts.controller.js';
import { AttemptsRetention } from './attempts-retention.js';
import { AttemptsRepository } from './attempts.repository.js';
import { AttemptsService } from './attempts.service.js';
import { QuizAttempts } from './quiz-attempts.service.js';
import { ScenarioAttempts } from './scenario-attempts.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([AttemptEntity, AttemptUnlockEntity]), CoursesModule, ProgressModule],
  controllers: [AttemptsController],
  providers: [AttemptsRepository, AttemptsRetention, AttemptsService, QuizAttempts, ScenarioAttempts],
  exports: [AttemptsService],
})
export class AttemptsModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly retention: AttemptsRetention,
  ) {}

  onModuleInit(): void {
    this.events.register(this.retention);
  }
}
