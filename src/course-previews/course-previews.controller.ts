import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { type AttemptView, toAttemptView } from '../attempts/dto/attempt.view.js';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { type MyLessonView, toMyLessonView } from '../learning/dto/my-course.view.js';
import { CoursePreviews } from './course-previews.service.js';
import { type CourseOutlineView, toCourseOutlineView } from './dto/course-outline.view.js';
import { PreviewAnswersDto, PreviewWishDto, PreviewPathDto } from './dto/preview-try.dto.js';

@Controller('course-previews/:slug')
@Access('trainer')
export class CoursePreviewsController {
  constructor(private readonly previews: CoursePreviews) {}

  /** The current version of a course with its lessons, for whoever teaches it; or its draft, for whoever writes it. */
  @Get()
  async outline(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Query() wish: PreviewWishDto,
  ): Promise<CourseOutlineView> {
    const { version, files, lessons } = await this.previews.outline(me, slug, wish);
    return toCourseOutlineView(version, files, lessons);
  }

  /** A lesson as a learner who has not begun it sees it: without key, points, or where choices lead. */
  @Get('lessons/:lesson')
  async lesson(
    @Me() me: Identity,
    @Param('slug') course: string,
    @Param('lesson') slug: string,
    @Query() wish: PreviewWishDto,
  ): Promise<MyLessonView> {
    const { lesson, next } = await this.previews.lesson(me, { course, lesson: slug, wish });
    return toMyLessonView(lesson, { nextLesson: next, chosenSetting: wish.setting ?? null });
  }

  /** Opens a quiz or scenario to be tried; nothing keeps it. */
  @Post('lessons/:lesson/tries')
  @HttpCode(200)
  async open(
    @Me() me: Identity,
    @Param('slug') course: string,
    @Param('lesson') lesson: string,
    @Body() wish: PreviewWishDto,
  ): Promise<AttemptView> {
    const tried = await this.previews.open(me, { course, lesson, wish });
    return toAttemptView(tried.attempt, tried.lesson.definition);
  }

  /** Marks the answers to a quiz; its key comes only when they pass. */
  @Post('lessons/:lesson/tries/:id/submit')
  @HttpCode(200)
  async mark(
    @Me() me: Identity,
    @Param('slug') course: string,
    @Param('lesson') lesson: string,
    @Param('id') id: string,
    @Body() { answers, ...wish }: PreviewAnswersDto,
  ): Promise<AttemptView> {
    const tried = await this.previews.mark(me, { course, lesson, wish }, id, answers);
    return toAttemptView(tried.attempt, tried.lesson.definition);
  }

  /** A conversation after these choices. */
  @Post('lessons/:lesson/tries/:id/path')
  @HttpCode(200)
  async walk(
    @Me() me: Identity,
    @Param('slug') course: string,
    @Param('lesson') lesson: string,
    @Param('id') id: string,
    @Body() { path, ...wish }: PreviewPathDto,
  ): Promise<AttemptView> {
    const tried = await this.previews.walk(me, { course, lesson, wish }, id, path);
    return toAttemptView(tried.attempt, tried.lesson.definition);
  }
}
