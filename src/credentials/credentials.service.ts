import { Injectable } from '@nestjs/common';
import { Signer } from '../badge-issuer/signer.js';
import { Clock } from '../common/clock.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { credentialNotFound } from './credentials.errors.js';
import { type CredentialRow, CredentialsRepository } from './credentials.repository.js';
import { type NameForm, namedAs } from './name-form.js';
import { openBadge } from './open-badge.js';

/** Badges to take along: one's own, private until one shares them. */
@Injectable()
export class CredentialsService {
  constructor(
    private readonly credentials: CredentialsRepository,
    private readonly signer: Signer,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** The credential of a badge that somebody has, made when it is first asked for. Throws CREDENTIAL_NOT_FOUND. */
  async mine(personId: number, slug: string): Promise<CredentialRow> {
    const known = await this.credentials.findOf(personId, slug);
    if (!known) await this.transactions.run(() => this.credentials.make(personId, slug, this.clock.now()));
    const credential = known ?? (await this.credentials.findOf(personId, slug));
    if (!credential || credential.isRevoked) throw credentialNotFound();
    return credential;
  }

  /** Says how one is named in it, and whether everybody with its address may read it. Throws CREDENTIAL_NOT_FOUND. */
  async settle(
    personId: number,
    slug: string,
    nameForm: NameForm,
    isShared: boolean,
  ): Promise<CredentialRow> {
    const { id } = await this.mine(personId, slug);
    await this.transactions.run(() => this.credentials.settle(id, nameForm, isShared, this.clock.now()));
    return await this.mine(personId, slug);
  }

  /** One's own badge, signed. Throws CREDENTIAL_NOT_FOUND also for those of others. */
  async signed(personId: number, publicId: string) {
    const credential = await this.credentials.find(publicId);
    if (!credential || credential.personId !== personId || credential.isRevoked) throw credentialNotFound();
    return await this.sign(credential);
  }

  private async sign(row: CredentialRow) {
    const facts = { ...row, name: namedAs(row.nameForm, row) };
    return await this.signer.sign(openBadge(this.env.publicUrl, await this.signer.profile(), facts));
  }
}
