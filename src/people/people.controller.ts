import { Controller, Get, Param, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { PageQuery } from '../common/paging/page.query.js';
import { ListPeopleQuery } from './dto/list-people.query.js';
import { MissingDetailsPageView, PeoplePageView, PersonDetailView } from './dto/person.view.js';
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

  /** People in service, or about to begin, without e-mail address, hire date, time zone or manager. */
  @Get('missing-details')
  @Access('manager', 'trainer', 'viewer', 'admin')
  async missingDetails(@Me() identity: Identity, @Query() query: PageQuery): Promise<MissingDetailsPageView> {
    return await this.people.missingDetails(identity, query);
  }

  /** One person. */
  @Get(':id')
  @Access('signed-in')
  async get(@Me() identity: Identity, @Param('id') id: string): Promise<PersonDetailView> {
    return await this.people.get(identity, id);
  }
}
