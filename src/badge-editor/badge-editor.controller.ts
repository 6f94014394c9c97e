import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { PageQuery } from '../common/paging/page.query.js';
import { BadgeDrafting } from './badge-drafting.js';
import { BadgeEditor } from './badge-editor.service.js';
import { BadgeOptions } from './badge-options.js';
import { BadgeFormDto, CheckBadgeFormDto, PublishBadgeDto, WithdrawBadgeDto } from './dto/badge-form.dto.js';
import {
  type BadgeOptionsView,
  type BadgePreviewView,
  type EarnersView,
  type EditableBadgesView,
  type EditableBadgeView,
  type NewBadgeView,
  toEarnerView,
  toEditableBadgeView,
  toListedBadgeView,
} from './dto/badge-editor.view.js';

/** Badges written in the browser. */
@Controller('badge-editor')
@Access('admin')
export class BadgeEditorController {
  constructor(
    private readonly editor: BadgeEditor,
    private readonly drafting: BadgeDrafting,
    private readonly choices: BadgeOptions,
  ) {}

  /** Every badge and how it stands. */
  @Get('badges')
  async list(): Promise<EditableBadgesView> {
    return { items: (await this.editor.list()).map(toListedBadgeView), nextCursor: null };
  }

  /** What a criterion can name. */
  @Get('options')
  async options(): Promise<BadgeOptionsView> {
    return await this.choices.all();
  }

  /** A badge as a form holds it. */
  @Get('badges/:slug')
  async get(@Param('slug') slug: string): Promise<EditableBadgeView> {
    return toEditableBadgeView(await this.editor.get(slug));
  }

  /** Says what is wrong with a form at its fields, and how many people would have the badge today; nothing is kept or given. */
  @Post('preview')
  @HttpCode(200)
  async preview(@Body() { slug, form }: CheckBadgeFormDto): Promise<BadgePreviewView> {
    return await this.drafting.preview(slug, form.toForm());
  }

  /** Who would have it today; nothing is given. */
  @Post('people')
  @HttpCode(200)
  async people(@Body() { slug, form }: CheckBadgeFormDto, @Query() page: PageQuery): Promise<EarnersView> {
    return await this.drafting.people(slug, form.toForm(), page, toEarnerView);
  }

  /** Publishes a badge that there is not yet; its name follows from its title. */
  @Post('badges')
  async create(@Me() me: Identity, @Body() form: BadgeFormDto): Promise<NewBadgeView> {
    return { slug: await this.editor.create(me, form.toForm()) };
  }

  /** Publishes a form over what was read. */
  @Put('badges/:slug')
  @HttpCode(204)
  async publish(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Body() { version, form }: PublishBadgeDto,
  ): Promise<void> {
    await this.editor.publish(me, slug, form.toForm(), version);
  }

  /** Gives a badge no more; who has it keeps it. */
  @Post('badges/:slug/withdrawal')
  @HttpCode(204)
  async withdraw(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Body() { version }: WithdrawBadgeDto,
  ): Promise<void> {
    await this.editor.withdraw(me, slug, version);
  }

  /** Throws away what was written of a badge: the content folder speaks for it again. */
  @Delete('badges/:slug/writing')
  @HttpCode(204)
  async leaveToFolder(@Me() me: Identity, @Param('slug') slug: string): Promise<void> {
    await this.editor.leaveToFolder(me, slug);
  }
}
