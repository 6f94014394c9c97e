import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { Downloads } from '../common/http/downloads.js';
import { CertificateZipsService } from './certificate-zips.service.js';
import { CertificateCountView } from './dto/certificate-count.view.js';
import { CertificateZipQuery } from './dto/certificate-zip.query.js';

@Controller('certificate-zips')
@Access('trainer')
export class CertificateZipsController {
  constructor(
    private readonly zips: CertificateZipsService,
    private readonly downloads: Downloads,
  ) {}

  /** The certificates of a track, of the people whom the caller sees in the completion report, with a list of them. */
  @Get(':track')
  @ApiOkResponse({ content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } } })
  async archive(
    @Me() me: Identity,
    @Param('track') track: string,
    @Query() query: CertificateZipQuery,
    @Res() response: Response,
  ): Promise<void> {
    await this.downloads.send(response, me, await this.zips.archive(me, { track, ...query }));
  }

  /** How many certificates that would be. */
  @Get(':track/count')
  async count(
    @Me() me: Identity,
    @Param('track') track: string,
    @Query() query: CertificateZipQuery,
  ): Promise<CertificateCountView> {
    return { number: await this.zips.count(me, { track, ...query }) };
  }
}
