import { Controller, Get, Param, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { ListPeopleQuery } from './dto/list-people.query.js';
import { PeoplePageView, PersonDetailView } from './dto/person.view.js';
import { PeopleService } from './people.service.js';

@Controller('people')
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  /** People whom the caller may see, by family name. */
  @Get()
  @Access('manager', 'trainer', 'viewer', 'admin')
  async list(@Me() identity: Identity, @Query() query: ListPeopleQuery): Promise<PeoplePageView> {
    return await this.people.list(identity, query);
  }

  /** One person. */
  @Get(':id')
  @Access('signed-in')
  async get(@Me() identity: Identity, @Param('id') id: string): Promise<PersonDetailView> {
    return await this.people.get(identity, id);
  }
}
