import { Body, Controller, Delete, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { Env } from '../config/env.js';
import { CreateTokenDto } from './dto/create-token.dto.js';
import { SessionView, toSessionView } from './dto/session.view.js';
import { NewTokenView, TokenView, toTokenView } from './dto/token.view.js';
import { clearSessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';

@Controller('me')
@Access('signed-in')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly env: Env,
  ) {}

  /** Browsers that the caller is signed in on. */
  @Get('sessions')
  async list(@Me() me: Identity): Promise<SessionView[]> {
    const rows = await this.sessions.list(me.personId, 'cookie');
    return rows.map((row) => toSessionView(row, me.sessionId));
  }

  /** Signs the caller out everywhere; bearer tokens stay. */
  @Delete('sessions')
  @HttpCode(204)
  async endAll(@Me() me: Identity, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.endAll(me.personId, 'cookie');
    clearSessionCookie(response, this.env);
  }

  /** Makes a bearer token for scripts; it has the caller's own rights. */
  @Post('tokens')
  async createToken(@Me() me: Identity, @Body() { name, days }: CreateTokenDto): Promise<NewTokenView> {
    const { token, expiresAt } = await this.sessions.createToken(me.personId, name, days);
    return { token, expiresAt: expiresAt.toISOString() };
  }

  /** The caller's bearer tokens, without their secrets. */
  @Get('tokens')
  async listTokens(@Me() me: Identity): Promise<TokenView[]> {
    return (await this.sessions.list(me.personId, 'bearer')).map(toTokenView);
  }

  /** Ends one of the caller's bearer tokens. */
  @Delete('tokens/:id')
  @HttpCode(204)
  async endToken(@Me() me: Identity, @Param('id') id: string): Promise<void> {
    await this.sessions.endToken(me.personId, id);
  }
}
