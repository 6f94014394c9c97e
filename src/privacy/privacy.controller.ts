import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { Downloads } from '../common/http/downloads.js';
import { ErasePersonDto } from './dto/erase-person.dto.js';
import { ErasureService } from './erasure.service.js';
import { PersonExportService } from './person-export.service.js';

const ZIP = { content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } } };

@Controller()
export class PrivacyController {
  constructor(
    private readonly erasures: ErasureService,
    private readonly exports: PersonExportService,
    private readonly downloads: Downloads,
  ) {}

  /** Everything that is held about oneself: a page to read and a file for programs, in a zip. */
  @Access('signed-in')
  @Get('me/export')
  @ApiOkResponse(ZIP)
  async exportOneself(@Me() me: Identity, @Res() response: Response): Promise<void> {
    await this.downloads.send(response, me, await this.exports.ofOneself(me));
  }

  /** The same about somebody else, for whoever answers their question. */
  @Access('admin')
  @Post('people/:id/export')
  @HttpCode(200)
  @ApiOkResponse(ZIP)
  async export(@Me() me: Identity, @Param('id') id: string, @Res() response: Response): Promise<void> {
    await this.downloads.send(response, me, await this.exports.ofPerson(me, id));
  }

  /** Erases a person for good: their name and every word about them; their completions stay, without a name. */
  @Access('admin')
  @Post('people/:id/erasure')
  @HttpCode(204)
  async erase(@Me() me: Identity, @Param('id') id: string, @Body() wish: ErasePersonDto): Promise<void> {
    await this.erasures.erase(me, id, wish);
  }
}
