import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventRunner } from '../events/event-runner.js';
import { PeopleModule } from '../people/people.module.js';
import { DismissalsRepository } from './dismissals.repository.js';
import { DismissalsService } from './dismissals.service.js';
import { DuplicateDismissalEntity } from './duplicate-dismissal.entity.js';
import { DuplicateKeyEntity } from './duplicate-key.entity.js';
import { DuplicateKeysRepository } from './duplicate-keys.repository.js';
import { DuplicateKeysUpkeep } from './duplicate-keys-upkeep.js';
import { DuplicatePairsRepository } from './duplicate-pairs.repository.js';
import { DuplicatesController } from './duplicates.controller.js';
import { DuplicatesService } from './duplicates.service.js';
import { TrackCountsRepository } from './track-counts.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([DuplicateKeyEntity, DuplicateDismissalEntity]), PeopleModule],
  controllers: [DuplicatesController],
  providers: [
    DuplicatesService,
    DismissalsService,
    DuplicateKeysUpkeep,
    DuplicateKeysRepository,
    DuplicatePairsRepository,
    DismissalsRepository,
    TrackCountsRepository,
  ],
  exports: [DismissalsRepository],
})
export class DuplicatesModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly upkeep: DuplicateKeysUpkeep,
  ) {}

  onModuleInit(): void {
    this.events.register(this.upkeep);
  }
}
