import { Module } from '@nestjs/common';
import { AttemptsModule } from '../attempts/attempts.module.js';
import { ProgressModule } from '../progress/progress.module.js';
import { ClosedQuizzesController } from './closed-quizzes.controller.js';
import { Unlocking } from './unlocking.js';
import { UnlocksController } from './unlocks.controller.js';
import { UnlocksRepository } from './unlocks.repository.js';
import { UnlocksService } from './unlocks.service.js';

@Module({
  imports: [AttemptsModule, ProgressModule],
  controllers: [ClosedQuizzesController, UnlocksController],
  providers: [Unlocking, UnlocksRepository, UnlocksService],
})
export class UnlocksModule {}
