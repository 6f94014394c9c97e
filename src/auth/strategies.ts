import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import passport from 'passport';
import type { Identity } from '../common/access/identity.js';
import { bearerToken, isUse, mayUseCookie } from './request-origin.js';
import { cookieToken } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';

type TokenOf = (request: Request) => string | null;
type Identify = (token: string, isUse: boolean) => Promise<Identity | null>;

/** A passport strategy that takes a token from a request and asks whose it is. */
class TokenStrategy extends passport.Strategy {
  constructor(
    private readonly tokenOf: TokenOf,
    private readonly identify: Identify,
  ) {
    super();
  }

  override authenticate(request: Request): void {
    const token = this.tokenOf(request);
    if (!token) {
      this.fail();
      return;
    }
    this.identify(token, isUse(request)).then(
      (identity) => (identity ? this.success(identity) : this.fail()),
      (error: unknown) => this.error(error),
    );
  }
}

/** Asks passport who is calling, by bearer token or by session cookie. */
@Injectable()
export class Authenticator {
  // Not passport's shared instance: two apps in one process would answer with each other's sessions.
  private readonly passport = new passport.Authenticator();

  constructor(sessions: SessionsService) {
    const bearer = new TokenStrategy(
      (request) => bearerToken(request.headers.authorization),
      (token, isUsed) => sessions.identify(token, 'bearer', isUsed),
    );
    const cookie = new TokenStrategy(
      ({ headers }) => (mayUseCookie(headers.authorization) ? cookieToken(headers.cookie) : null),
      (token, isUsed) => sessions.identify(token, 'cookie', isUsed),
    );
    this.passport.use('bearer', bearer).use('cookie', cookie);
  }

  /** The identity behind a request, or null. */
  async identify(request: Request, response: Response): Promise<Identity | null> {
    return await new Promise((resolve, reject) => {
      const answer = (error: unknown, identity?: Identity | false | null) => {
        if (error) reject(error instanceof Error ? error : new Error('Passport failed.', { cause: error }));
        else resolve(identity || null);
      };
      const run: (request: Request, response: Response, next: (error?: unknown) => void) => void =
        this.passport.authenticate(['bearer', 'cookie'], { session: false }, answer);
      run(request, response, reject);
    });
  }
}
