import { Injectable } from '@nestjs/common';
import { holdsAt } from '../badge-criteria/award-period.js';
import { Signer } from '../badge-issuer/signer.js';
import { Clock } from '../common/clock.js';
import { Env } from '../config/env.js';
import { notShared, sharedCredentialNotFound } from './shared-credentials.errors.js';
import { type CredentialRow, CredentialsRepository } from '../credentials/credentials.repository.js';
import { CredentialSigner } from '../credentials/credential-signer.js';
import { namedAs } from '../credentials/name-form.js';
import { pageOf, pictureAddress } from '../credentials/open-badge.js';

/** A badge as strangers may see it: whether it holds, or did until it expired, and only then what it is and whose. */
export type SharedCredential =
  | { state: 'private' }
  | { state: 'revoked'; title: string; company: string }
  | { state: 'valid' | 'expired'; name: string | null; company: string; badge: CredentialRow };

/** What a link to a page looks like elsewhere (Open Graph): property by property. */
export type ShareCard = readonly (readonly [property: string, content: string])[];

const PAGE = /^\/credentials\/([\w-]{1,64})\/?$/;

/** Badges that their people share, for whoever has the address. */
@Injectable()
export class SharedCredentialsService {
  constructor(
    private readonly credentials: CredentialsRepository,
    private readonly credentialSigner: CredentialSigner,
    private readonly signer: Signer,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Whether a badge holds. Throws SHARED_CREDENTIAL_NOT_FOUND for an id that was never given out. */
  async look(publicId: string): Promise<SharedCredential> {
    const badge = await this.credentials.find(publicId);
    if (!badge) throw sharedCredentialNotFound();
    if (badge.sharedAt === null) return { state: 'private' };
    const { name: company } = await this.signer.profile();
    if (badge.isRevoked) return { state: 'revoked', title: badge.title, company };
    const state = holdsAt(badge.expiresAt, this.clock.now()) ? 'valid' : 'expired';
    return { state, name: namedAs(badge.nameForm, badge), company, badge };
  }

  /** A badge that is shared, signed. Throws SHARED_CREDENTIAL_NOT_FOUND, CREDENTIAL_NOT_SHARED. */
  async signed(publicId: string) {
    const found = await this.look(publicId);
    if (found.state !== 'valid' && found.state !== 'expired') throw notShared();
    return await this.credentialSigner.sign(found.badge);
  }

  /** How a link to an address of the client looks elsewhere; null for everything but a badge that is shared and holds. */
  async cardOf(path: string): Promise<ShareCard | null> {
    const publicId = PAGE.exec(path)?.[1];
    const badge = publicId ? await this.credentials.find(publicId) : null;
    if (!badge || badge.sharedAt === null || badge.isRevoked) return null;
    if (!holdsAt(badge.expiresAt, this.clock.now())) return null;
    const { name: company } = await this.signer.profile();
    const name = namedAs(badge.nameForm, badge);
    return [
      ['og:type', 'website'],
      ['og:site_name', company],
      ['og:title', name === null ? badge.title : `${name}: ${badge.title}`],
      ['og:description', badge.summary],
      ['og:image', pictureAddress(this.env.publicUrl, badge.svgHash)],
      ['og:image:alt', badge.title],
      ['og:url', pageOf(this.env.publicUrl, badge.publicId)],
    ];
  }
}
