import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { secretToken, sha256 } from '../common/random.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import type { LinkPurpose } from './one-time-link.entity.js';
import { type LinkOwner, OneTimeLinksRepository } from './one-time-links.repository.js';
import { linkNotValid } from './sign-in.errors.js';

const HOUR_MS = 3_600_000;
const HOURS = { 'set-password': 72, 'first-admin': 24 };

/** What somebody is about to be handed, and until when it opens something. */
export interface ActivationSecret {
  personId: number;
  token: string;
  expiresAt: Date;
}

/** A link to hand over; it is shown once. */
export interface IssuedLink {
  url: string;
  expiresAt: Date;
}

/** Makes links that open one thing once, and uses them up. */
@Injectable()
export class OneTimeLinks {
  constructor(
    private readonly links: OneTimeLinksRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Makes a link for a person, or for nobody in particular; the secret stands behind `#`, which no server logs. */
  async issue(purpose: keyof typeof HOURS, personId: number | null, by: number | null): Promise<IssuedLink> {
    const now = this.clock.now();
    const token = secretToken();
    const expiresAt = new Date(now.getTime() + HOURS[purpose] * HOUR_MS);
    const link = { tokenHash: sha256(token), personId, purpose, createdAt: now, expiresAt, createdBy: by };
    await this.transactions.run(() => this.links.add(link));
    return { url: `${this.env.publicUrl.replace(/\/+$/, '')}/${purpose}#${token}`, expiresAt };
  }

  /** Keeps secrets that people get on paper, inside the caller's run; each voids what its person had before. */
  async issueActivations(secrets: readonly ActivationSecret[], by: number): Promise<void> {
    const now = this.clock.now();
    await this.links.useUpActivationsOf(
      secrets.map(({ personId }) => personId),
      now,
    );
    const rows = secrets.map(({ token, ...rest }) => ({ ...rest, tokenHash: sha256(token) }));
    await this.links.addMany(rows, { purpose: 'activation', by, now });
  }

  /** Makes a link for each of these people inside the caller's run, until an instant of their own; returns the path of each by person. */
  async issueInvitations(
    people: readonly { personId: number; expiresAt: Date }[],
  ): Promise<Map<number, string>> {
    const links = people.map((one) => ({ ...one, token: secretToken() }));
    const rows = links.map(({ token, ...rest }) => ({ ...rest, tokenHash: sha256(token) }));
    await this.links.addMany(rows, { purpose: 'set-password', by: null, now: this.clock.now() });
    return new Map(links.map(({ personId, token }) => [personId, `/set-password#${token}`]));
  }

  /** Whose password a link sets; throws `LINK_NOT_VALID`. */
  async getOwner(token: string): Promise<LinkOwner> {
    const owner = await this.findOwner(token, 'set-password');
    if (!owner) throw linkNotValid();
    return owner;
  }

  /** Whose password a link or a code sets, or null. */
  async findOwner(token: string, purpose: 'set-password' | 'activation'): Promise<LinkOwner | null> {
    return await this.links.findOwner(sha256(token), purpose, this.clock.now());
  }

  /** Throws `LINK_NOT_VALID` unless a link of this purpose may be used. */
  async requireLive(token: string, purpose: LinkPurpose): Promise<void> {
    if (!(await this.links.isLive(sha256(token), purpose, this.clock.now()))) throw linkNotValid();
  }

  /** Uses a link up, with all that would open the same, and does what it opens, in one run; throws `LINK_NOT_VALID` for all but the first. */
  async open<T>(token: string, purpose: LinkPurpose, personId: number, act: () => Promise<T>): Promise<T> {
    const now = this.clock.now();
    return await this.transactions.run(async () => {
      if (!(await this.links.use(sha256(token), purpose, now))) throw linkNotValid();
      if (purpose === 'first-admin') await this.links.useUpFirstAdminLinks(now);
      else await this.links.useUpOthersOf(personId, now);
      return await act();
    });
  }

  async removeExpired(): Promise<void> {
    await this.transactions.run(() => this.links.removeExpired(this.clock.now()));
  }
}
