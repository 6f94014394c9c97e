import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { StagedPeopleRepository } from './staged-people.repository.js';
import { StagedPersonEntity } from './staged-person.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([StagedPersonEntity])],
  providers: [StagedPeopleRepository],
  exports: [StagedPeopleRepository],
})
export class StagedPeopleModule {}
