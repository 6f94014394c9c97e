import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { InvalidInput } from '../common/errors/domain-error.js';
import { AssignmentDrafts } from './assignment-drafts.js';
import { AssignmentsService } from './assignments.service.js';
import { AssignmentRequestDto } from './dto/assignment-request.dto.js';
import type { AssignmentPageView, AssignmentView } from './dto/assignment.view.js';
import { ChangeAssignmentDto } from './dto/change-assignment.dto.js';
import { ListAssignmentsQuery } from './dto/list-assignments.query.js';

@Controller('assignments')
export class AssignmentsController {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly drafts: AssignmentDrafts,
  ) {}

  /** Assigns a track to people, departments or titles within one's scope; they are enrolled soon after. */
  @Access('trainer')
  @Post()
  async assign(
    @Me() me: Identity,
    @Body() body: AssignmentRequestDto,
    @Headers('idempotency-key') header: string | undefined,
  ): Promise<AssignmentView> {
    const key = header ?? body.requestKey ?? null;
    if (key !== null && (key === '' || key.length > 80))
      throw new InvalidInput('REQUEST_KEY_INVALID', 'A key has 1 to 80 characters.');
    return await this.assignments.assign(me, await this.drafts.draft(me, body), key);
  }

  /** A trainer's own assignments, an admin's all, newest first. */
  @Access('trainer')
  @Get()
  async list(@Me() me: Identity, @Query() query: ListAssignmentsQuery): Promise<AssignmentPageView> {
    return await this.assignments.list(me, query);
  }

  @Access('trainer')
  @Get(':id')
  async one(@Me() me: Identity, @Param('id') id: string): Promise<AssignmentView> {
    return await this.assignments.get(me, id);
  }

  /** Changes who may decide about its enrolments, or the go-live of an assignment for new hires. */
  @Access('trainer')
  @Patch(':id')
  async change(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() body: ChangeAssignmentDto,
  ): Promise<AssignmentView> {
    return await this.assignments.change(me, id, body);
  }

  /** Ends an assignment and takes the track from whoever has it for this reason alone and has not begun; that follows soon after. */
  @Access('trainer')
  @Post(':id/take-back')
  @HttpCode(200)
  async takeBack(@Me() me: Identity, @Param('id') id: string): Promise<AssignmentView> {
    return await this.assignments.takeBack(me, id);
  }

  /** Pauses an assignment: nobody further is enrolled and nobody is reminded of what it alone asks for; whoever is enrolled stays so. */
  @Access('trainer')
  @Post(':id/pause')
  @HttpCode(200)
  async pause(@Me() me: Identity, @Param('id') id: string): Promise<AssignmentView> {
    return await this.assignments.pause(me, id);
  }

  /** Resumes a paused assignment: whoever has come to match meanwhile is enrolled, from today on. */
  @Access('trainer')
  @Post(':id/resume')
  @HttpCode(200)
  async resume(@Me() me: Identity, @Param('id') id: string): Promise<AssignmentView> {
    return await this.assignments.resume(me, id);
  }

  /** Ends an assignment: nobody further is enrolled, whoever is enrolled stays so. */
  @Access('trainer')
  @Post(':id/end')
  @HttpCode(200)
  async end(@Me() me: Identity, @Param('id') id: string): Promise<AssignmentView> {
    return await this.assignments.end(me, id);
  }
}
