import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import type { Download } from '../common/http/downloads.js';
import { Transactions } from '../database/transactions.js';
import { badgeFile, type CredentialForm } from './credential-form.js';
import { CredentialSigner } from './credential-signer.js';
import { credentialNotFound } from './credentials.errors.js';
import { type CredentialRow, CredentialsRepository } from './credentials.repository.js';
import type { NameForm } from './name-form.js';

/** A badge of one's own that can be taken along. */
export type MyCredential = Omit<CredentialRow, 'isRevoked'>;

/** Badges to take along: one's own, private until one shares them. */
@Injectable()
export class CredentialsService {
  constructor(
    private readonly credentials: CredentialsRepository,
    private readonly credentialSigner: CredentialSigner,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The credential of a badge that somebody has, made when it is first asked for. Throws CREDENTIAL_NOT_FOUND. */
  async mine(personId: number, slug: string): Promise<MyCredential> {
    const known = await this.credentials.findOf(personId, slug);
    if (!known) await this.transactions.run(() => this.credentials.make(personId, slug, this.clock.now()));
    const credential = known ?? (await this.credentials.findOf(personId, slug));
    if (!credential || credential.isRevoked) throw credentialNotFound();
    return credential;
  }

  /** Says how one is named in it, and whether everybody with its address may read it. Throws CREDENTIAL_NOT_FOUND. */
  async settle(personId: number, slug: string, nameForm: NameForm, isShared: boolean): Promise<MyCredential> {
    const credential = await this.mine(personId, slug);
    await this.transactions.run(() =>
      this.credentials.settle(credential, nameForm, isShared, this.clock.now()),
    );
    return await this.mine(personId, slug);
  }

  /** One's own badge, signed, as a file. Throws CREDENTIAL_NOT_FOUND also for those of others. */
  async file(personId: number, publicId: string, form: CredentialForm): Promise<Download> {
    const credential = await this.credentials.find(publicId);
    if (!credential || credential.personId !== personId || credential.isRevoked) throw credentialNotFound();
    const content = await this.credentialSigner.file(credential, form);
    return badgeFile(credential.slug, form, personId, content);
  }
}
