import { parseCookie } from 'cookie';
import type { CookieOptions, Response } from 'express';
import type { Env } from '../config/env.js';
import type { CookieKind } from './session.entity.js';

export const SESSION_COOKIE = 'inhouse_session';
/** Stands on a device that several people use, so that every sign-in on it is a short one. */
export const SHARED_DEVICE_COOKIE = 'inhouse_shared_device';

/** How long a browser keeps the cookie; whether it still opens anything is decided by the session's row. */
const KEEP_MS = 90 * 86_400_000;
/** Browsers keep no cookie for longer than about 400 days; every sign-in on the device renews it. */
const KEEP_MARK_MS = 400 * 86_400_000;

function flags(env: Env): CookieOptions {
  const isSecure = env.NODE_ENV === 'production' || env.publicUrl.startsWith('https:');
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure };
}

/** On a shared device the cookie goes with the browser's window. */
export function setSessionCookie(response: Response, env: Env, token: string, kind: CookieKind): void {
  response.cookie(SESSION_COOKIE, token, kind === 'shared' ? flags(env) : { ...flags(env), maxAge: KEEP_MS });
}

export function clearSessionCookie(response: Response, env: Env): void {
  response.clearCookie(SESSION_COOKIE, flags(env));
}

/** Marks the device as shared for good. */
export function markSharedDevice(response: Response, env: Env): void {
  response.cookie(SHARED_DEVICE_COOKIE, '1', { ...flags(env), maxAge: KEEP_MARK_MS });
}

export function unmarkSharedDevice(response: Response, env: Env): void {
  response.clearCookie(SHARED_DEVICE_COOKIE, flags(env));
}

/** The kind of session to open: a short one where the person or the device says that several people use it. */
export function kindOfSession(header: string | undefined, isSaidShared = false): CookieKind {
  return isSaidShared || isSharedDevice(header) ? 'shared' : 'browser';
}

/** Whether a Cookie header comes from a device that is marked as shared. */
export function isSharedDevice(header: string | undefined): boolean {
  return header !== undefined && parseCookie(header)[SHARED_DEVICE_COOKIE] !== undefined;
}

/** The session token of a Cookie header, or null. */
export function cookieToken(header: string | undefined): string | null {
  return (header && parseCookie(header)[SESSION_COOKIE]) || null;
}
