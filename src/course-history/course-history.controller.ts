import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { decodeCursor, encodeCursor } from '../common/paging/page.js';
import { PageQuery } from '../common/paging/page.query.js';
import { CourseDrafts } from '../course-drafts/course-drafts.service.js';
import { type CourseDraftView, toCourseDraftView } from '../course-drafts/dto/course-draft.view.js';
import { CourseHistory } from './course-history.service.js';
import { CompareVersionsQuery, RestoreVersionDto } from './dto/course-history.dto.js';
import {
  type CourseHistoryView,
  type OriginalSinceView,
  toComparisonView,
  toHistoryItemView,
  type VersionComparisonView,
} from './dto/course-history.view.js';

/** A version comes with all its texts. */
const MOST_VERSIONS = 20;

@Controller('course-history/:slug')
@Access('trainer')
export class CourseHistoryController {
  constructor(
    private readonly history: CourseHistory,
    private readonly drafts: CourseDrafts,
  ) {}

  /** What was published of a course from the browser, by whom and when, and what each version changed. */
  @Get()
  async list(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Query() { limit, cursor }: PageQuery,
  ): Promise<CourseHistoryView> {
    const [before = null] = cursor ? decodeCursor(cursor, ['id']) : [];
    const from = before === null ? null : Number(before);
    const { items, hasMore } = await this.history.list(me, slug, from, Math.min(limit, MOST_VERSIONS));
    const last = items.at(-1)?.version.id;
    return {
      items: items.map(toHistoryItemView),
      nextCursor: hasMore && last !== undefined ? encodeCursor([last]) : null,
    };
  }

  /** What the later of two versions has otherwise, line by line. */
  @Get('comparison')
  async compare(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Query() { from, to }: CompareVersionsQuery,
  ): Promise<VersionComparisonView> {
    return toComparisonView(await this.history.compare(me, slug, from, to));
  }

  /** What the original of a draft’s text has otherwise than when that was written from it. */
  @Get('originals/:textId')
  async original(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Param('textId') textId: string,
  ): Promise<OriginalSinceView> {
    return { lines: await this.history.originalSince(me, slug, textId) };
  }

  /** Begins a draft with what an earlier version said; learners keep what is published until that draft is. */
  @Post('versions/:id/restoration')
  async restore(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() { over }: RestoreVersionDto,
  ): Promise<CourseDraftView> {
    await this.history.restore(me, slug, id, over ?? null);
    return toCourseDraftView(await this.drafts.get(me, slug));
  }
}
