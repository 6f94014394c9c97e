import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { Downloads } from '../common/http/downloads.js';
import { decodeCursor } from '../common/paging/page.js';
import { PageQuery } from '../common/paging/page.query.js';
import { CoursesService } from './courses.service.js';
import { CourseFileQuery } from './dto/course-file.query.js';
import { CoursePreviewQuery } from './dto/course-preview.query.js';
import {
  type CoursePreviewView,
  type CoursesView,
  toCoursePreviewView,
  toCourseView,
} from './dto/course.view.js';

@Controller('courses')
export class CoursesController {
  constructor(
    private readonly courses: CoursesService,
    private readonly downloads: Downloads,
  ) {}

  /** Every course that is published now, by slug. */
  @Access('trainer')
  @Get()
  async list(@Query() { limit, cursor }: PageQuery): Promise<CoursesView> {
    const [after = ''] = cursor ? decodeCursor(cursor, ['text']) : [];
    return await this.courses.list(String(after), limit, toCourseView);
  }

  /** The current version of a course with all its lessons, keys and points included, for review. */
  @Access('trainer')
  @Get(':slug')
  async preview(@Param('slug') slug: string, @Query() wish: CoursePreviewQuery): Promise<CoursePreviewView> {
    const { version, lessons } = await this.courses.preview(slug, wish);
    return toCoursePreviewView(version, lessons);
  }

  /** A video, caption file or image of a course; byte ranges may be asked for. */
  @Access('signed-in')
  @ApiOkResponse({ content: { '*/*': { schema: { type: 'string', format: 'binary' } } } })
  @Get(':slug/files/:name')
  async file(
    @Param('slug') slug: string,
    @Param('name') name: string,
    @Query() { version }: CourseFileQuery,
    @Me() me: Identity,
    @Res() response: Response,
  ): Promise<void> {
    await this.downloads.sendStored(response, me, await this.courses.file(slug, name, version));
  }
}
