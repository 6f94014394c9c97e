import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { renderMarkdown } from '../common/markdown/markdown.js';
import { CompanyWords } from '../company/company-words.service.js';
import { CourseDrafts, mayWrite } from './course-drafts.service.js';
import { filesOfDraft } from './draft.js';
import { DraftPublishing } from './draft-publishing.js';
import {
  AddLessonDto,
  AddTextDto,
  ArrangeDto,
  BeginCourseDto,
  PreviewTextDto,
  PublishDraftDto,
  SaveTextDto,
} from './dto/course-draft.dto.js';
import {
  type CourseDraftView,
  type DraftListView,
  type PreviewTextView,
  toCourseDraftView,
  toDraftListItemView,
} from './dto/course-draft.view.js';

@Controller('course-drafts')
@Access('trainer')
export class CourseDraftsController {
  constructor(
    private readonly drafts: CourseDrafts,
    private readonly publishing: DraftPublishing,
    private readonly words: CompanyWords,
  ) {}

  /** The courses that somebody is writing. */
  @Get()
  async list(@Me() me: Identity): Promise<DraftListView> {
    return { items: (await this.drafts.list(me)).map(toDraftListItemView), nextCursor: null };
  }

  /** Begins a course that there is not yet, by its title. */
  @Post()
  async create(@Me() me: Identity, @Body() course: BeginCourseDto): Promise<CourseDraftView> {
    const slug = await this.publishing.create(me, course);
    return toCourseDraftView(await this.drafts.get(me, slug));
  }

  @Get(':slug')
  async get(@Me() me: Identity, @Param('slug') slug: string): Promise<CourseDraftView> {
    return toCourseDraftView(await this.drafts.get(me, slug));
  }

  /** Begins a draft of a published course, or finds the one that somebody has begun. */
  @Put(':slug')
  async edit(@Me() me: Identity, @Param('slug') slug: string): Promise<CourseDraftView> {
    await this.publishing.edit(me, slug);
    return toCourseDraftView(await this.drafts.get(me, slug));
  }

  /** Throws the draft away; the published course stays as it is. */
  @Delete(':slug')
  @HttpCode(204)
  async discard(@Me() me: Identity, @Param('slug') slug: string): Promise<void> {
    await this.drafts.discard(me, slug);
  }

  /** Keeps a text as it was typed, over the version that was read. */
  @Put(':slug/texts/:id')
  async save(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Param('id') fileId: string,
    @Body() { version, ...parts }: SaveTextDto,
  ): Promise<CourseDraftView> {
    return toCourseDraftView(await this.drafts.save(me, { slug, fileId }, parts, version));
  }

  /** Adds a lesson at the end, with an example of its kind to write over. */
  @Post(':slug/lessons')
  async add(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Body() { kind, title }: AddLessonDto,
  ): Promise<CourseDraftView> {
    return toCourseDraftView(await this.drafts.add(me, slug, kind, title));
  }

  /** Adds a text of a lesson in another language or for a setting, which begins as its original stands. */
  @Post(':slug/lessons/:lesson/texts')
  async addText(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Param('lesson') lesson: string,
    @Body() { language, setting }: AddTextDto,
  ): Promise<CourseDraftView> {
    const told = { language: language ?? null, setting: setting ?? ('any' as const) };
    return toCourseDraftView(await this.drafts.addText(me, { slug, lesson }, told));
  }

  /** Takes a lesson out, in all its languages and settings. */
  @Delete(':slug/lessons/:lesson')
  async remove(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Param('lesson') lesson: string,
  ): Promise<CourseDraftView> {
    return toCourseDraftView(await this.drafts.remove(me, slug, lesson));
  }

  /** Puts the lessons into this order. */
  @Put(':slug/order')
  async arrange(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Body() { lessons }: ArrangeDto,
  ): Promise<CourseDraftView> {
    return toCourseDraftView(await this.drafts.arrange(me, slug, lessons));
  }

  /** Shows a text as a learner would see it; nothing is kept. */
  @Post(':slug/preview')
  @HttpCode(200)
  async preview(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Body() { body, language }: PreviewTextDto,
  ): Promise<PreviewTextView> {
    mayWrite(me);
    const saying = (await this.words.current()).in(language);
    return { html: renderMarkdown(body, filesOfDraft(slug), saying) };
  }

  /** Makes the draft the course’s next version for everybody, and ends it. */
  @Post(':slug/publication')
  @HttpCode(204)
  async publish(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Body() { version, over, underWay }: PublishDraftDto,
  ): Promise<void> {
    await this.publishing.publish(me, slug, { version, over: over === true, underWay });
  }
}
