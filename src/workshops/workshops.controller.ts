import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { PageQuery } from '../common/paging/page.query.js';
import {
  CancelSessionDto,
  EditSessionDto,
  EditWorkshopDto,
  NewSessionDto,
  NewWorkshopDto,
  SessionsQuery,
} from './dto/workshop.dto.js';
import {
  SessionTrainersView,
  WorkshopSessionsView,
  WorkshopSessionView,
  WorkshopOptionsView,
  WorkshopsView,
  WorkshopView,
} from './dto/workshop.view.js';
import { SessionsService } from './sessions.service.js';
import { WorkshopsService } from './workshops.service.js';

/** Workshops of the people whom the caller teaches. */
@Controller('workshops')
@Access('trainer')
export class WorkshopsController {
  constructor(
    private readonly workshops: WorkshopsService,
    private readonly sessions: SessionsService,
  ) {}

  @Get()
  async list(@Me() me: Identity, @Query() query: PageQuery): Promise<WorkshopsView> {
    return await this.workshops.list(me, query);
  }

  /** For whom the caller may make one, the attendance that it can fulfil, and the plans there are. */
  @Get('options')
  async options(@Me() me: Identity): Promise<WorkshopOptionsView> {
    return await this.workshops.options(me);
  }

  @Post()
  async create(@Me() me: Identity, @Body() body: NewWorkshopDto): Promise<WorkshopView> {
    return await this.workshops.create(me, body);
  }

  @Get(':id')
  async get(@Me() me: Identity, @Param('id') id: string): Promise<WorkshopView> {
    return await this.workshops.get(me, id);
  }

  /** Changes what it says; whom it is for stays. */
  @Put(':id')
  async change(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() body: EditWorkshopDto,
  ): Promise<WorkshopView> {
    return await this.workshops.change(me, id, body);
  }

  /** Who can run its sessions: trainers of those whom it is for, and admins. */
  @Get(':id/trainers')
  async trainers(@Me() me: Identity, @Param('id') id: string): Promise<SessionTrainersView> {
    return { items: await this.sessions.trainersFor(me, id) };
  }

  /** Plans a session. */
  @Post(':id/sessions')
  async plan(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() body: NewSessionDto,
  ): Promise<WorkshopSessionView> {
    return await this.sessions.create(me, id, body);
  }
}

@Controller('workshop-sessions')
@Access('trainer')
export class WorkshopSessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Get()
  async list(@Me() me: Identity, @Query() query: SessionsQuery): Promise<WorkshopSessionsView> {
    return await this.sessions.list(me, query);
  }

  @Get(':id')
  async get(@Me() me: Identity, @Param('id') id: string): Promise<WorkshopSessionView> {
    return await this.sessions.get(me, id);
  }

  /** Changes time, place, seats or who runs it; whoever booked is told of another time or place. */
  @Put(':id')
  async change(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() body: EditSessionDto,
  ): Promise<WorkshopSessionView> {
    return await this.sessions.change(me, id, body);
  }

  /** Cancels it for everybody, and tells them why. */
  @Post(':id/cancel')
  @HttpCode(200)
  async cancel(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() { reason }: CancelSessionDto,
  ): Promise<WorkshopSessionView> {
    return await this.sessions.cancel(me, id, reason);
  }
}
