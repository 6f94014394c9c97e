import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { AbsencesController } from './absences.controller.js';
import { AbsencesService } from './absences.service.js';

@Module({ imports: [PeopleModule], controllers: [AbsencesController], providers: [AbsencesService] })
export class AbsencesModule {}
