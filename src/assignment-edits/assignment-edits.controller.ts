import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { AssignmentView } from '../assignments/dto/assignment.view.js';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { AssignmentEditsService } from './assignment-edits.service.js';
import type {
  AssignmentVersionsView,
  EditableAssignmentView,
  EditPreviewView,
} from './dto/assignment-edits.view.js';
import { EditAssignmentDto, EditPreviewQuery } from './dto/edit-assignment.dto.js';
import { EditPreviewService } from './edit-preview.service.js';

/** Editing assignments of one's own, for admins of anybody's. */
@Controller('assignments/:id')
@Access('trainer')
export class AssignmentEditsController {
  constructor(
    private readonly edits: AssignmentEditsService,
    private readonly previews: EditPreviewService,
  ) {}

  /** What an assignment says now, as a form needs it. */
  @Get('editing')
  async form(@Me() me: Identity, @Param('id') id: string): Promise<EditableAssignmentView> {
    return await this.edits.form(me, id);
  }

  /** Who and how many would enter, leave and get another due date; changes nothing. */
  @Post('editing')
  @HttpCode(200)
  async preview(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() body: EditAssignmentDto,
    @Query() query: EditPreviewQuery,
  ): Promise<EditPreviewView> {
    return await this.previews.preview(me, id, body, query);
  }

  /** Lets an assignment have another name, other people or another due date from now on; people on it follow soon after, as far as asked. */
  @Put()
  async edit(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() body: EditAssignmentDto,
  ): Promise<AssignmentView> {
    return await this.edits.edit(me, id, body);
  }

  /** What an assignment said from one edit to the next, newest first: what people were told. */
  @Get('versions')
  async versions(@Me() me: Identity, @Param('id') id: string): Promise<AssignmentVersionsView> {
    return await this.edits.history(me, id);
  }
}
