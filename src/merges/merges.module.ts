import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { MergedRowsModule } from '../merged-rows/merged-rows.module.js';
import { MovesModule } from '../moves/moves.module.js';
import { PeopleModule } from '../people/people.module.js';
import { MergeClosing } from './merge-closing.js';
import { MergeFactsRepository } from './merge-facts.repository.js';
import { MergePreview } from './merge-preview.js';
import { MergesController } from './merges.controller.js';
import { MergesService } from './merges.service.js';
import { Merging } from './merging.js';
import { PersonRecordsService } from './person-records.service.js';

@Module({
  imports: [PeopleModule, MovesModule, AccountsModule, MergedRowsModule],
  controllers: [MergesController],
  providers: [MergesService, MergePreview, Merging, MergeClosing, MergeFactsRepository, PersonRecordsService],
})
export class MergesModule {}
