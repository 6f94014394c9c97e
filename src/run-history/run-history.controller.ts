import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import type { RunPageView, RunPeopleView, RunUndoView } from './dto/run.view.js';
import { RunPeopleQuery, RunsQuery } from './dto/runs.query.js';
import { RunHistoryService } from './run-history.service.js';

/** When assignments enrolled whom, and taking that back. */
@Controller()
@Access('trainer')
export class RunHistoryController {
  constructor(private readonly history: RunHistoryService) {}

  /** The runs of an assignment of one's own (for admins, of anybody's) that found somebody, newest first. */
  @Get('assignments/:id/runs')
  async list(@Me() me: Identity, @Param('id') id: string, @Query() query: RunsQuery): Promise<RunPageView> {
    return await this.history.list(me, id, query);
  }

  /** For how many people undoing a run would mean what; changes nothing. */
  @Get('assignment-runs/:id/undo')
  async preview(@Me() me: Identity, @Param('id') id: string): Promise<RunUndoView> {
    return await this.history.preview(me, id);
  }

  /**
   * Undoes a run that began within the last seven days: whoever has not begun since and has no other reason is taken off, soon after. They are
   * not enrolled by this assignment again until it is edited; another assignment may. A repeat does nothing.
   */
  @Post('assignment-runs/:id/undo')
  @HttpCode(200)
  async undo(@Me() me: Identity, @Param('id') id: string): Promise<RunUndoView> {
    return await this.history.undo(me, id);
  }

  /** Who is taken off, who keeps the track and why, and who had been told, by name: the people whom one may see. */
  @Get('assignment-runs/:id/people')
  async people(
    @Me() me: Identity,
    @Param('id') id: string,
    @Query() query: RunPeopleQuery,
  ): Promise<RunPeopleView> {
    return await this.history.listPeople(me, id, query);
  }
}
