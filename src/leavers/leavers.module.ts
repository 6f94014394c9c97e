import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventRunner } from '../events/event-runner.js';
import { ExpectedStarterEntity } from './expected-starter.entity.js';
import { ExpectedStartersRetention } from './expected-starters-retention.js';
import { LeaversRepository } from './leavers.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([ExpectedStarterEntity])],
  providers: [LeaversRepository, ExpectedStartersRetention],
  exports: [LeaversRepository],
})
export class LeaversModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly retention: ExpectedStartersRetention,
  ) {}

  onModuleInit(): void {
    this.events.register(this.retention);
  }
}
