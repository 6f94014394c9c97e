import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventRunner } from '../events/event-runner.js';
import { DAY_BEGAN } from '../events/ticker.js';
import { ReportingGenerationEntity, ReportingLineEntity } from './reporting-line.entity.js';
import { LineEditsRepository } from './line-edits.repository.js';
import { PostsRepository } from './posts.repository.js';
import { ReportingLinesRepository } from './reporting-lines.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([ReportingGenerationEntity, ReportingLineEntity])],
  providers: [ReportingLinesRepository, LineEditsRepository, PostsRepository],
  exports: [ReportingLinesRepository],
})
export class ReportingLinesModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly lines: ReportingLinesRepository,
  ) {}

  /** Last days and first days change who stands above whom, without any import. */
  onModuleInit(): void {
    this.events.register({
      name: 'people.reporting-lines',
      kinds: [DAY_BEGAN],
      consume: async () => {
        await this.lines.refresh();
      },
    });
  }
}
