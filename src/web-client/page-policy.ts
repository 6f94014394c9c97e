/**
 * The Content-Security-Policy of the client's page: everything from our own origin, styles that the components add at
 * run time by the nonce of this one answer, only our own in frames, framed by nothing but our own (a draft is tried in one), no plug-ins, no
 * other site.
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
}
