import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { Downloads } from '../common/http/downloads.js';
import { CertificatesService } from './certificates.service.js';

@Controller('enrolments')
export class CertificatesController {
  constructor(
    private readonly certificates: CertificatesService,
    private readonly downloads: Downloads,
  ) {}

  /** The certificate of a track that the caller completed, or somebody whose record they may see. */
  @Access('signed-in')
  @Get(':id/certificate')
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async certificate(@Me() me: Identity, @Param('id') id: string, @Res() response: Response): Promise<void> {
    await this.downloads.send(response, me, await this.certificates.certificate(me, id));
  }
}
