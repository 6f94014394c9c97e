import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { Colleagues } from './colleagues.js';
import { ColleaguesController } from './colleagues.controller.js';
import { ColleaguesRepository } from './colleagues.repository.js';
import { Teams } from './teams.js';
import { TeamsRepository } from './teams.repository.js';

@Module({
  imports: [PeopleModule],
  controllers: [ColleaguesController],
  providers: [Colleagues, ColleaguesRepository, Teams, TeamsRepository],
  exports: [Teams],
})
export class ColleaguesModule {}
