import { Controller, Get, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { DepartmentsService } from './departments.service.js';
import { DepartmentsPageView, SuggestionsView } from './dto/department.view.js';
import { ListDepartmentsQuery } from './dto/list-departments.query.js';
import { SuggestQuery } from './dto/suggest.query.js';

@Controller()
@Access('manager', 'trainer', 'viewer', 'admin')
export class DepartmentsController {
  constructor(private readonly departments: DepartmentsService) {}

  /** Departments of the people whom the caller may see, by name. */
  @Get('departments')
  async list(@Me() me: Identity, @Query() query: ListDepartmentsQuery): Promise<DepartmentsPageView> {
    return await this.departments.list(me, query);
  }

  /** Titles of the people whom the caller may see, most common first. */
  @Get('titles')
  async titles(@Me() me: Identity, @Query() query: SuggestQuery): Promise<SuggestionsView> {
    return { items: await this.departments.titles(me, query) };
  }

  /** Locations of the people whom the caller may see, most common first. */
  @Get('locations')
  async locations(@Me() me: Identity, @Query() query: SuggestQuery): Promise<SuggestionsView> {
    return { items: await this.departments.locations(me, query) };
  }
}
