import { crossOrigin } from './auth.errors.js';

/** What of a request says where it comes from. */
export interface OriginFacts {
  method: string;
  headers: { origin?: string | undefined; host?: string | undefined; authorization?: string | undefined };
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The token of an `Authorization: Bearer` header, or null. */
export function bearerToken(authorization: string | undefined): string | null {
  return /^Bearer ([\w-]{20,100})$/i.exec(authorization ?? '')?.[1] ?? null;
}

/**
 * Whether somebody's hand is behind a request. What a page asks by itself (with the header `X-Background`) keeps no
 * session alive, or a screen that looks for news would never sign anybody out.
 */
export function isUse({ headers }: { headers: Record<string, unknown> }): boolean {
  return headers['x-background'] === undefined;
}

/** Whether a request could lean on a cookie; other sites cannot make a browser send a bearer token. */
export function mayUseCookie(authorization: string | undefined): boolean {
  return authorization === undefined;
}

/**
 * Refuses with `CROSS_ORIGIN` what another site's page made a browser send: an unsafe request without an
 * Authorization header whose Origin is neither the public address nor the host that was asked.
 */
export function refuseForeignOrigin({ method, headers }: OriginFacts, publicUrl: string): void {
  const { origin, host, authorization } = headers;
  if (SAFE_METHODS.has(method) || origin === undefined || !mayUseCookie(authorization)) return;
  if (origin === new URL(publicUrl).origin) return;
  if (!URL.canParse(origin) || new URL(origin).host !== host) throw crossOrigin();
}
