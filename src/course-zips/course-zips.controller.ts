import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { Downloads } from '../common/http/downloads.js';
import { CourseExport } from './course-export.js';
import { CourseImport } from './course-import.js';
import { ExportCourseQuery, ImportCourseQuery } from './dto/course-zip.dto.js';
import { CourseZipView, toCourseZipView } from './dto/course-zip.view.js';

const BYTES = { type: 'string', format: 'binary' } as const;
const ZIP = { content: { 'application/zip': { schema: BYTES } } };

@Controller('course-zips')
@Access('trainer')
export class CourseZipsController {
  constructor(
    private readonly exporting: CourseExport,
    private readonly importing: CourseImport,
    private readonly downloads: Downloads,
  ) {}

  /** Every course and badge that was written in the browser, to be unpacked over the content folder. */
  @Get()
  @ApiOkResponse(ZIP)
  async everything(@Me() me: Identity, @Res() response: Response): Promise<void> {
    await this.downloads.send(response, me, await this.exporting.everythingWritten(me));
  }

  /** The files of a course as they lie in the content folder. */
  @Get(':slug')
  @ApiOkResponse(ZIP)
  async course(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Query() { of }: ExportCourseQuery,
    @Res() response: Response,
  ): Promise<void> {
    await this.downloads.send(response, me, await this.exporting.course(me, slug, of));
  }

  /** Makes an archive of a course a draft; with `dryRun` it answers 200 with what that would change. */
  @Post()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: BYTES })
  @ApiCreatedResponse({ type: CourseZipView })
  @ApiOkResponse({ type: CourseZipView })
  async take(
    @Me() me: Identity,
    @Query() { dryRun, over }: ImportCourseQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CourseZipView> {
    const taken = await this.importing.take(me, request, { dryRun, over: over ?? null });
    response.status(dryRun ? 200 : 201);
    return toCourseZipView(taken);
  }
}
