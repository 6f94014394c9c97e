import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { Downloads } from '../common/http/downloads.js';
import { TipPapers } from './tip-papers.service.js';

const PDF = { content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } as const } } };

/** For trainers, and for managers, whose people may have no e-mail address. */
@Controller('tips/:slug')
@Access('trainer', 'manager')
export class TipPapersController {
  constructor(
    private readonly papers: TipPapers,
    private readonly downloads: Downloads,
  ) {}

  /** A poster of a tip, A4, with a QR code that leads to it in the app. */
  @Get('poster')
  @ApiOkResponse(PDF)
  async poster(@Me() me: Identity, @Param('slug') slug: string, @Res() response: Response): Promise<void> {
    await this.downloads.send(response, me, await this.papers.paper(slug, 'poster'));
  }

  /** A card by which a shift talks about a tip in about two minutes, A5; it says which answer is right. */
  @Get('briefing-card')
  @ApiOkResponse(PDF)
  async card(@Me() me: Identity, @Param('slug') slug: string, @Res() response: Response): Promise<void> {
    await this.downloads.send(response, me, await this.papers.paper(slug, 'briefing'));
  }
}
