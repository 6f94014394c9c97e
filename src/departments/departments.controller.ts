import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { DepartmentParents } from './department-parents.service.js';
import { DepartmentsService } from './departments.service.js';
import { DepartmentParentDto } from './dto/department-parent.dto.js';
import { DepartmentsPageView, SuggestionsView } from './dto/department.view.js';
import { ListDepartmentsQuery } from './dto/list-departments.query.js';
import { SuggestQuery } from './dto/suggest.query.js';

@Controller()
@Access('manager', 'trainer', 'viewer', 'admin')
export class DepartmentsController {
  constructor(
    private readonly departments: DepartmentsService,
    private readonly parents: DepartmentParents,
  ) {}

  /** Departments of the people whom the caller may see, by name. */
  @Get('departments')
  async list(@Me() me: Identity, @Query() query: ListDepartmentsQuery): Promise<DepartmentsPageView> {
    return await this.departments.list(me, query);
  }

  /** Says which department another one is part of, or that it is part of none; rules that mean sub-departments follow within the minute. */
  @Put('departments/:id/parent')
  @Access('admin')
  @HttpCode(204)
  async setParent(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() { parent }: DepartmentParentDto,
  ): Promise<void> {
    await this.parents.set(me, id, parent);
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
