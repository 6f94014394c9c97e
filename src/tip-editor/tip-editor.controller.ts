import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Res,
} from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { mayWrite } from '../course-drafts/course-drafts.service.js';
import { MAIL_POLICY } from '../tip-previews/tip-message.js';
import {
  ChangeTipDto,
  PreviewTipFormDto,
  TipFormDto,
  TipVersionQuery,
  WithdrawTipDto,
} from './dto/tip-form.dto.js';
import {
  type EditableTipsView,
  type EditableTipView,
  type TipPreviewView,
  toEditableTipView,
  toListedTipView,
  toTipPreviewView,
} from './dto/tip-editor.view.js';
import { EditableTips } from './editable-tips.js';
import { TipDrafting } from './tip-drafting.js';
import { TipEditor } from './tip-editor.service.js';

/** Tips written in the browser, by admins and trainers for everybody. */
@Controller('tip-editor')
@Access('trainer')
export class TipEditorController {
  constructor(
    private readonly editor: TipEditor,
    private readonly tips: EditableTips,
    private readonly drafting: TipDrafting,
  ) {}

  /** Every tip that can be written, and how it stands. */
  @Get('tips')
  async list(@Me() me: Identity): Promise<EditableTipsView> {
    mayWrite(me);
    return { items: (await this.tips.list()).map(toListedTipView), nextCursor: null };
  }

  /** A tip as a form holds it. */
  @Get('tips/:slug')
  async get(@Me() me: Identity, @Param('slug') slug: string): Promise<EditableTipView> {
    mayWrite(me);
    return toEditableTipView(await this.tips.get(slug));
  }

  /** Says what is wrong with a form at its fields, and what it looks like; nothing is kept. */
  @Post('preview')
  @HttpCode(200)
  async preview(@Me() me: Identity, @Body() { slug, form }: PreviewTipFormDto): Promise<TipPreviewView> {
    return toTipPreviewView(await this.drafting.preview(me, slug, form.toWording()));
  }

  /** Begins a draft of a tip that there is not yet; its name follows from its title. */
  @Post('tips')
  async create(@Me() me: Identity, @Body() form: TipFormDto): Promise<EditableTipView> {
    return toEditableTipView(await this.editor.create(me, form.toWording()));
  }

  /** Keeps a draft over what was read; nobody gets it before it is published. */
  @Put('tips/:slug/draft')
  @HttpCode(204)
  async save(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Body() { version, form }: ChangeTipDto,
  ): Promise<void> {
    await this.editor.save(me, slug, form.toWording(), version);
  }

  /** Throws a draft away; what is published stays. */
  @Delete('tips/:slug/draft')
  @HttpCode(204)
  async discardDraft(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Query() { version }: TipVersionQuery,
  ): Promise<void> {
    await this.editor.discardDraft(me, slug, version);
  }

  /** Publishes a form over what was read: what goes out from then on says so, what people got stays as they got it. */
  @Post('tips/:slug/publication')
  @HttpCode(204)
  async publish(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Body() { version, form }: ChangeTipDto,
  ): Promise<void> {
    await this.editor.publish(me, slug, form.toWording(), version);
  }

  /** Gives a tip no more; who got it keeps it. */
  @Post('tips/:slug/withdrawal')
  @HttpCode(204)
  async withdraw(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Body() { version }: WithdrawTipDto,
  ): Promise<void> {
    await this.editor.withdraw(me, slug, version);
  }

  /** Throws away what was written: the content folder speaks for the tip again, or it is gone where nobody got it. */
  @Delete('tips/:slug/writing')
  @HttpCode(204)
  async leaveToFolder(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Query() { version }: TipVersionQuery,
  ): Promise<void> {
    await this.editor.leaveToFolder(me, slug, version);
  }

  /** The tip, as it is saved now, as the file that the content folder would hold. */
  @Get('tips/:slug/file')
  @ApiOkResponse({ content: { 'text/markdown': { schema: { type: 'string' } } } })
  @Header('Content-Type', 'text/markdown; charset=utf-8')
  async file(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    mayWrite(me);
    const { name, text } = await this.tips.fileOf(slug);
    response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
    return text;
  }

  /** The tip, as it is saved now, as the page that mail programs show. */
  @Get('tips/:slug/mail.html')
  @ApiOkResponse({ content: { 'text/html': { schema: { type: 'string' } } } })
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', MAIL_POLICY)
  async page(@Me() me: Identity, @Param('slug') slug: string): Promise<string> {
    return await this.drafting.page(me, slug);
  }

  /** Writes the tip, as it is saved now, to the caller alone, marked as a test; five in a quarter of an hour at most. */
  @Post('tips/:slug/test-message')
  @HttpCode(204)
  async test(@Me() me: Identity, @Param('slug') slug: string): Promise<void> {
    await this.drafting.test(me, slug);
  }
}
