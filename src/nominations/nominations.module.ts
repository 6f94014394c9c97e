import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/people.module.js';
import { BehavioursModule } from '../behaviours/behaviours.module.js';
import { NominationEntity, NominationRoundEntity } from './nomination.entity.js';
import { NominationsController } from './nominations.controller.js';
import { NominationsRepository } from './nominations.repository.js';
import { NominationsService } from './nominations.service.js';
import { Rounds } from './rounds.js';
import { RoundsRepository } from './rounds.repository.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([NominationRoundEntity, NominationEntity]),
    BehavioursModule,
    PeopleModule,
  ],
  controllers: [NominationsController],
  providers: [NominationsService, NominationsRepository, Rounds, RoundsRepository],
  exports: [NominationsService, NominationsRepository, Rounds, RoundsRepository],
})
export class NominationsModule {}
