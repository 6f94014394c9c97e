import { Controller, Delete, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { Downloads } from '../common/http/downloads.js';
import { CourseDrafts } from '../course-drafts/course-drafts.service.js';
import { type CourseDraftView, toCourseDraftView } from '../course-drafts/dto/course-draft.view.js';
import { CourseUploads } from './course-uploads.service.js';
import { UploadQuery } from './dto/upload.query.js';
import { toUploadView, type UploadView } from './dto/upload.view.js';

const BYTES = { type: 'string', format: 'binary' } as const;

@Controller('course-drafts/:slug/files')
@Access('trainer')
export class CourseUploadsController {
  constructor(
    private readonly uploads: CourseUploads,
    private readonly drafts: CourseDrafts,
    private readonly downloads: Downloads,
  ) {}

  /** Takes a picture, a film or captions into the draft: the body is the file, and its bytes say what it is. */
  @Post()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: BYTES })
  async upload(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Query() { name }: UploadQuery,
    @Req() request: Request,
  ): Promise<UploadView> {
    const own = await this.uploads.take(me, slug, name, request);
    return toUploadView(own, await this.drafts.get(me, slug));
  }

  /** A film, captions or a picture of the draft; byte ranges may be asked for. */
  @Get(':name')
  @ApiOkResponse({ content: { '*/*': { schema: BYTES } } })
  async file(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Param('name') name: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.downloads.sendStored(response, me, await this.uploads.file(me, slug, name));
  }

  /** Takes a file out of the draft; what is published keeps it. */
  @Delete(':name')
  async remove(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Param('name') name: string,
  ): Promise<CourseDraftView> {
    await this.uploads.remove(me, slug, name);
    return toCourseDraftView(await this.drafts.get(me, slug));
  }
}
