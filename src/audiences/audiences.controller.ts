import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { AudiencePreviews } from './audience-previews.service.js';
import { AudiencesService } from './audiences.service.js';
import {
  ChangeAudienceDto,
  NewAudienceDto,
  PreviewAudienceDto,
  PreviewPeopleQuery,
} from './dto/audience.dto.js';
import type {
  AudiencePeopleView,
  AudiencePreviewView,
  AudiencesView,
  AudienceView,
} from './dto/audience.view.js';

@Controller('audiences')
export class AudiencesController {
  constructor(
    private readonly audiences: AudiencesService,
    private readonly previews: AudiencePreviews,
  ) {}

  /** Named audiences with whom they mean, in words, by name; at most 1,000. */
  @Access('trainer')
  @Get()
  async list(@Me() me: Identity): Promise<AudiencesView> {
    return await this.audiences.list(me);
  }

  /** Gives a rule a name, so that assignments and other rules can mean it. */
  @Access('admin')
  @Post()
  async create(@Me() me: Identity, @Body() body: NewAudienceDto): Promise<AudienceView> {
    return await this.audiences.create(me, body);
  }

  /** How many people a rule means, and who enters and leaves if it took another one's place; changes nothing. */
  @Access('trainer')
  @Post('preview')
  @HttpCode(200)
  async preview(@Me() me: Identity, @Body() body: PreviewAudienceDto): Promise<AudiencePreviewView> {
    return await this.previews.preview(me, body);
  }

  /** Who they are, page by page. */
  @Access('trainer')
  @Post('preview/people')
  @HttpCode(200)
  async people(
    @Me() me: Identity,
    @Body() body: PreviewAudienceDto,
    @Query() query: PreviewPeopleQuery,
  ): Promise<AudiencePeopleView> {
    return await this.previews.peopleOf(me, body, query);
  }

  @Access('admin')
  @Get(':id')
  async one(@Me() me: Identity, @Param('id') id: string): Promise<AudienceView> {
    return await this.audiences.get(me, id);
  }

  /** Says anew whom an audience means: assignments of it reach whoever matches now; nobody loses a track. */
  @Access('admin')
  @Put(':id')
  async change(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() body: ChangeAudienceDto,
  ): Promise<AudienceView> {
    return await this.audiences.change(me, id, body);
  }

  /** Takes an audience off the list; what means it already goes on. */
  @Access('admin')
  @Delete(':id')
  @HttpCode(204)
  async retire(@Me() me: Identity, @Param('id') id: string): Promise<void> {
    await this.audiences.retire(me, id);
  }
}
