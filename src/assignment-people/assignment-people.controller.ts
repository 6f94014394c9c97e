import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { AssignmentRequestDto } from '../assignments/dto/assignment-request.dto.js';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { DueDto } from '../due-dates/dto/due.dto.js';
import type { DueExampleView } from '../due-dates/dto/due-example.view.js';
import { AssignmentPeopleService } from './assignment-people.service.js';
import { AssignedPeopleQuery } from './dto/assigned-people.query.js';
import type { AssignedPeopleView } from './dto/assigned-people.view.js';
import { NamedPeopleDto } from './dto/named-people.dto.js';
import { type NamedPeopleView, toNamedEntryView } from './dto/named-people.view.js';
import { PreviewQuery } from './dto/preview.query.js';
import type { PreviewPageView, PreviewView } from './dto/preview.view.js';
import type { TakingBackView } from './dto/taking-back.view.js';
import { PreviewService } from './preview.service.js';

@Controller('assignments')
export class AssignmentPeopleController {
  constructor(
    private readonly previews: PreviewService,
    private readonly people: AssignmentPeopleService,
  ) {}

  /** How many people an assignment would reach, and what it would mean for them; changes nothing. */
  @Access('trainer')
  @Post('preview')
  @HttpCode(200)
  async preview(@Me() me: Identity, @Body() body: AssignmentRequestDto): Promise<PreviewView> {
    return await this.previews.preview(me, body);
  }

  /** Who they are, page by page. */
  @Access('trainer')
  @Post('preview/people')
  @HttpCode(200)
  async previewPeople(
    @Me() me: Identity,
    @Body() body: AssignmentRequestDto,
    @Query() query: PreviewQuery,
  ): Promise<PreviewPageView> {
    return await this.previews.peopleOf(me, body, query);
  }

  /** When a due rule lets work be due for somebody who starts next Monday; changes nothing. */
  @Access('trainer')
  @Post('due-example')
  @HttpCode(200)
  async dueExample(@Body() body: DueDto): Promise<DueExampleView> {
    return await this.previews.dueExample(body);
  }

  /** Whom a list of employee numbers and e-mail addresses names, among the people to whom one may assign; changes nothing. */
  @Access('trainer')
  @Post('named-people')
  @HttpCode(200)
  async find(@Me() me: Identity, @Body() { entries }: NamedPeopleDto): Promise<NamedPeopleView> {
    return { items: (await this.people.find(me, entries)).map(toNamedEntryView) };
  }

  /** For how many people taking back an assignment of one's own would mean what; changes nothing. */
  @Access('trainer')
  @Get(':id/taking-back')
  async takingBack(@Me() me: Identity, @Param('id') id: string): Promise<TakingBackView> {
    return await this.people.takingBack(me, id);
  }

  /** Who is on an assignment of one's own (for admins, of anybody's), by name: the people whom one may see. */
  @Access('trainer')
  @Get(':id/people')
  async list(
    @Me() me: Identity,
    @Param('id') id: string,
    @Query() query: AssignedPeopleQuery,
  ): Promise<AssignedPeopleView> {
    return await this.people.list(me, id, query);
  }
}
