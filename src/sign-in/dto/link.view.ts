import type { IssuedLink } from '../one-time-links.js';

/** A link to hand to the person; it is shown once, and works once. */
export class LinkView {
  url: string;
  expiresAt: string;
}

export function toLinkView({ url, expiresAt }: IssuedLink): LinkView {
  return { url, expiresAt: expiresAt.toISOString() };
}
