import { Controller, Get, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { Colleagues } from './colleagues.js';
import { type ColleaguesView, toColleagueView } from './dto/colleague.view.js';
import { FindColleaguesQuery } from './dto/find-colleagues.query.js';

@Controller('colleagues')
export class ColleaguesController {
  constructor(private readonly colleagues: Colleagues) {}

  /** Colleagues by name, for whoever is signed in: name, title and department, and nothing else of anybody. */
  @Access('signed-in')
  @Get()
  async find(@Me() { personId }: Identity, @Query() { text }: FindColleaguesQuery): Promise<ColleaguesView> {
    return { items: (await this.colleagues.named(text, personId)).map(toColleagueView), nextCursor: null };
  }
}
