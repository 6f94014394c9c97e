import { Body, Controller, Headers, HttpCode, Ip, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import { kindOfSession, setSessionCookie } from '../auth/session-cookie.js';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { Downloads } from '../common/http/downloads.js';
import { Env } from '../config/env.js';
import { ActivationCodesService } from './activation-codes.service.js';
import { ActivationService } from './activation.service.js';
import { ActivateDto } from './dto/activate.dto.js';
import { ActivationCodeView, toActivationCodeView } from './dto/activation-code.view.js';
import { IssueCodesDto } from './dto/issue-codes.dto.js';

@Controller()
export class ActivationController {
  constructor(
    private readonly codes: ActivationCodesService,
    private readonly activation: ActivationService,
    private readonly downloads: Downloads,
    private readonly env: Env,
  ) {}

  /** Sets one's first password by employee number and the code on the slip, once, and signs in. */
  @Access('anyone')
  @Post('auth/activate')
  @HttpCode(204)
  async activate(
    @Body() wish: ActivateDto,
    @Ip() address: string,
    @Headers('cookie') cookies: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const kind = kindOfSession(cookies, wish.sharedDevice);
    setSessionCookie(response, this.env, await this.activation.activate(wish, address, kind), kind);
  }

  /** Makes codes for people without a password and answers with slips to print; the codes stand in that file only. */
  @Access('admin')
  @Post('activation-codes')
  @HttpCode(200)
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async slips(@Me() me: Identity, @Body() wish: IssueCodesDto, @Res() response: Response): Promise<void> {
    await this.downloads.send(response, me, await this.codes.slips(me, wish));
  }

  /** Makes a code for somebody in the caller's line; the one before opens nothing any more. */
  @Access('manager')
  @Post('people/:id/activation-codes')
  async issue(@Me() me: Identity, @Param('id') id: string): Promise<ActivationCodeView> {
    return toActivationCodeView(await this.codes.issue(me, id), this.codes.publicUrl);
  }

  /** The same as a slip to print. */
  @Access('manager')
  @Post('people/:id/activation-slips')
  @HttpCode(200)
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async slip(@Me() me: Identity, @Param('id') id: string, @Res() response: Response): Promise<void> {
    await this.downloads.send(response, me, await this.codes.slip(me, id));
  }
}
