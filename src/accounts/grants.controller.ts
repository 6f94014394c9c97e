import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { CreateGrantDto } from './dto/create-grant.dto.js';
import { GrantPageView, GrantView } from './dto/grant.view.js';
import { ListGrantsQuery } from './dto/list-grants.query.js';
import { GrantsService } from './grants.service.js';

@Controller('grants')
@Access('admin')
export class GrantsController {
  constructor(private readonly grants: GrantsService) {}

  /** Gives somebody a role over everybody, a department, a location, a reporting line, or nobody yet. */
  @Post()
  async create(@Me() me: Identity, @Body() wish: CreateGrantDto): Promise<GrantView> {
    return await this.grants.grant(wish, me.personId);
  }

  /** Grants that hold now or will, or those that did. */
  @Get()
  async list(@Query() query: ListGrantsQuery): Promise<GrantPageView> {
    return await this.grants.list(query);
  }

  /** Revokes a grant at once. */
  @Delete(':id')
  @HttpCode(204)
  async revoke(@Me() me: Identity, @Param('id') id: string): Promise<void> {
    await this.grants.revoke(id, me.personId);
  }
}
