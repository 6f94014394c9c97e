import { Module, type OnModuleInit } from '@nestjs/common';
import { EventRunner } from '../events/event-runner.js';
import { HOUR_BEGAN } from '../events/ticker.js';
import { PeopleModule } from '../people/people.module.js';
import { PlannedMovesModule } from '../planned-moves/planned-moves.module.js';
import { ReportingLinesModule } from '../reporting-lines/reporting-lines.module.js';
import { DueMoves } from './due-moves.js';
import { MoveGroupsRepository } from './move-groups.repository.js';
import { MoveWishes } from './move-wishes.js';
import { MovesController } from './moves.controller.js';
import { MovesService } from './moves.service.js';
import { MovesToCome } from './moves-to-come.js';
import { Moving } from './moving.js';
import { VacantLinesController } from './vacant-lines.controller.js';
import { VacantLinesRepository } from './vacant-lines.repository.js';
import { VacantLinesService } from './vacant-lines.service.js';

@Module({
  imports: [PeopleModule, PlannedMovesModule, ReportingLinesModule],
  controllers: [VacantLinesController, MovesController],
  providers: [
    DueMoves,
    MoveGroupsRepository,
    MovesService,
    MovesToCome,
    MoveWishes,
    Moving,
    VacantLinesRepository,
    VacantLinesService,
  ],
  exports: [Moving],
})
export class MovesModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly due: DueMoves,
  ) {}

  /** Days begin hour by hour round the globe; an import that was under way has kept moves waiting. */
  onModuleInit(): void {
    this.events.register({
      name: 'moves.due',
      kinds: [HOUR_BEGAN, 'people.imported'],
      consume: () => this.due.takeEffect(),
    });
  }
}
