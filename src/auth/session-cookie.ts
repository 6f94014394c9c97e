import { parseCookie } from 'cookie';
import type { CookieOptions, Response } from 'express';
import type { Env } from '../config/env.js';

export const SESSION_COOKIE = 'inhouse_session';

/** How long a browser keeps the cookie; whether it still opens anything is decided by the session's row. */
const KEEP_MS = 90 * 86_400_000;

function flags(env: Env): CookieOptions {
  const isSecure = env.NODE_ENV === 'production' || env.publicUrl.startsWith('https:');
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure };
}

export function setSessionCookie(response: Response, env: Env, token: string): void {
  response.cookie(SESSION_COOKIE, token, { ...flags(env), maxAge: KEEP_MS });
}

export function clearSessionCookie(response: Response, env: Env): void {
  response.clearCookie(SESSION_COOKIE, flags(env));
}

/** The session token of a Cookie header, or null. */
export function cookieToken(header: string | undefined): string | null {
  return (header && parseCookie(header)[SESSION_COOKIE]) || null;
}
