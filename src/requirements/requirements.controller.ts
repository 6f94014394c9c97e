import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { PageQuery } from '../common/paging/page.query.js';
import { AttendanceDto, RevokeDto, SignOffDto } from './dto/attendance.dto.js';
import type { AttendanceView, RecordsView, SignOffView } from './dto/record.view.js';
import { WaitingPeopleQuery } from './dto/waiting-people.query.js';
import type { WaitingPeopleView } from './dto/waiting-person.view.js';
import { RequirementsService } from './requirements.service.js';
import { WaitingPeople } from './waiting-people.service.js';

@Controller('requirements/:slug')
export class RequirementsController {
  constructor(
    private readonly requirements: RequirementsService,
    private readonly waiting: WaitingPeople,
  ) {}

  /** Records who was there, from a pasted list; may be repeated. */
  @Access('trainer')
  @Post('attendance')
  @HttpCode(200)
  async attend(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Body() body: AttendanceDto,
  ): Promise<AttendanceView> {
    return await this.requirements.attend(me, slug, body);
  }

  /** Signs somebody else off: by a trainer in scope, their manager's line, or a deputy. */
  @Access('trainer', 'manager')
  @Post('sign-offs')
  @HttpCode(200)
  async signOff(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Body() body: SignOffDto,
  ): Promise<SignOffView> {
    return { isNew: await this.requirements.signOff(me, slug, body) };
  }

  /** Who in the caller's scope is at it and lacks the record: managers see it for sign-offs, of their line. */
  @Access('trainer', 'manager')
  @Get('waiting')
  async listWaiting(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Query() query: WaitingPeopleQuery,
  ): Promise<WaitingPeopleView> {
    return await this.waiting.list(me, slug, query);
  }

  /** What is recorded for people in the caller's scope, the latest first. */
  @Access('trainer')
  @Get('records')
  async records(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Query() query: PageQuery,
  ): Promise<RecordsView> {
    return await this.requirements.list(me, slug, query);
  }

  /** Takes a wrong record away, unless a completion rests on it. */
  @Access('admin')
  @Post('records/:id/revoke')
  @HttpCode(204)
  async revoke(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() { reason }: RevokeDto,
  ): Promise<void> {
    await this.requirements.revoke(me, slug, id, reason);
  }
}
