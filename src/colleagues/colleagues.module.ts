import { Module } from '@nestjs/common';
import { Colleagues } from './colleagues.js';
import { ColleaguesController } from './colleagues.controller.js';
import { ColleaguesRepository } from './colleagues.repository.js';

@Module({ controllers: [ColleaguesController], providers: [Colleagues, ColleaguesRepository] })
export class ColleaguesModule {}
