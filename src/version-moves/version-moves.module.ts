import { Module, type OnModuleInit } from '@nestjs/common';
import { CourseDraftsModule } from '../course-drafts/course-drafts.module.js';
import { CoursesModule } from '../courses/courses.module.js';
import { EventRunner } from '../events/event-runner.js';
import { ProgressModule } from '../progress/progress.module.js';
import { UnderWayController } from './under-way.controller.js';
import { UnderWayService } from './under-way.service.js';
import { VersionCarrying } from './version-carrying.js';
import { VersionMoves } from './version-moves.js';
import { VersionMovesRepository } from './version-moves.repository.js';

@Module({
  imports: [CourseDraftsModule, CoursesModule, ProgressModule],
  controllers: [UnderWayController],
  providers: [UnderWayService, VersionCarrying, VersionMoves, VersionMovesRepository],
})
export class VersionMovesModule implements OnModuleInit {
  constructor(
    private readonly runner: EventRunner,
    private readonly moves: VersionMoves,
  ) {}

  onModuleInit(): void {
    this.runner.register(this.moves);
  }
}
