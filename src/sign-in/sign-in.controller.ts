import { Body, Controller, Headers, HttpCode, Ip, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { clearSessionCookie, kindOfSession, setSessionCookie } from '../auth/session-cookie.js';
import { SessionsService } from '../auth/sessions.service.js';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { Env } from '../config/env.js';
import { FirstAdminDto } from './dto/first-admin.dto.js';
import { LinkView, toLinkView } from './dto/link.view.js';
import { SetPasswordDto } from './dto/set-password.dto.js';
import { SignInDto } from './dto/sign-in.dto.js';
import { FirstAdminSetUp } from './first-admin-set-up.js';
import { SetPasswordService } from './set-password.service.js';
import { SignInService } from './sign-in.service.js';

@Controller()
export class SignInController {
  constructor(
    private readonly signIns: SignInService,
    private readonly passwords: SetPasswordService,
    private readonly firstAdmins: FirstAdminSetUp,
    private readonly sessions: SessionsService,
    private readonly env: Env,
  ) {}

  /** Signs in by e-mail address or employee number; the session comes as a cookie. */
  @Access('anyone')
  @Post('auth/sign-in')
  @HttpCode(204)
  async signIn(
    @Body() { login, password, sharedDevice }: SignInDto,
    @Ip() address: string,
    @Headers('cookie') cookies: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const kind = kindOfSession(cookies, sharedDevice);
    const token = await this.signIns.signIn({ login, address }, password, kind);
    setSessionCookie(response, this.env, token, kind);
  }

  /** Ends the session (or the bearer token) that the request came with. */
  @Access('signed-in')
  @Post('auth/sign-out')
  @HttpCode(204)
  async signOut(@Me() me: Identity, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.end(me.sessionId);
    clearSessionCookie(response, this.env);
  }

  /** Sets one's password by a link, once, and signs in. */
  @Access('anyone')
  @Post('auth/set-password')
  @HttpCode(204)
  async setPassword(
    @Body() { token, password }: SetPasswordDto,
    @Headers('cookie') cookies: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const kind = kindOfSession(cookies);
    setSessionCookie(response, this.env, await this.passwords.setPassword(token, password, kind), kind);
  }

  /** Makes the first admin by the link that the first start printed, once, and signs them in. */
  @Access('anyone')
  @Post('auth/first-admin')
  @HttpCode(204)
  async firstAdmin(
    @Body() person: FirstAdminDto,
    @Headers('cookie') cookies: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const kind = kindOfSession(cookies);
    setSessionCookie(response, this.env, await this.firstAdmins.setUp(person, kind), kind);
  }

  /** Makes a link by which a person sets their password, to hand over; it holds for 72 hours. */
  @Access('admin')
  @Post('people/:id/set-password-links')
  async issueLink(@Me() me: Identity, @Param('id') id: string): Promise<LinkView> {
    return toLinkView(await this.passwords.issueLink(id, me.personId));
  }
}
