import { Injectable } from '@nestjs/common';
import { didOf } from '../badge-issuer/issuer.js';
import { Verifier } from '../badge-issuer/verifier.js';
import { Clock } from '../common/clock.js';
import { Env } from '../config/env.js';
import { CredentialsRepository } from '../credentials/credentials.repository.js';
import { pageOf } from '../credentials/open-badge.js';
import { readPresented } from './presented-badge.js';

/** What a text is that somebody presents as a badge of ours. */
export const BADGE_STATES = [
  'valid',
  'not-ours',
  'changed',
  'unknown',
  'revoked',
  'not-yet-valid',
  'expired',
] as const;
export type BadgeState = (typeof BADGE_STATES)[number];

/** Checks badges that people present as files, shared or not: whoever has the file knows what it says. */
@Injectable()
export class BadgeCheckService {
  constructor(
    private readonly credentials: CredentialsRepository,
    private readonly verifier: Verifier,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async check(json: string): Promise<BadgeState> {
    const badge = readPresented(json, didOf(this.env.publicUrl), pageOf(this.env.publicUrl, ''));
    if (!badge) return 'not-ours';
    // Looked up before it is verified: that is cheap, and most of what strangers send ends here.
    const known = await this.credentials.find(badge.publicId);
    if (!known) return 'unknown';
    if (!(await this.verifier.isOurs(badge))) return 'changed';
    if (known.isRevoked) return 'revoked';
    const now = this.clock.now();
    if (now < badge.validFrom) return 'not-yet-valid';
    return badge.validUntil !== null && badge.validUntil <= now ? 'expired' : 'valid';
  }
}
