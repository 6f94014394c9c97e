import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { publicId, secretToken, sha256 } from '../common/random.js';
import { Transactions } from '../database/transactions.js';
import { tokenNotFound } from './auth.errors.js';
import { IdentityRepository, type LiveSession } from './identity.repository.js';
import type { SessionKind } from './session.entity.js';
import { browserSessionEnd } from './session-length.js';
import { type NewSession, type SessionRow, SessionsRepository } from './sessions.repository.js';

const NOTE_USE_EVERY_MS = 5 * 60_000;
const DAY_MS = 86_400_000;

/** Starts, reads and ends sessions; the token leaves the product once, only its hash stays. */
@Injectable()
export class SessionsService implements BeforeApplicationShutdown {
  private readonly logger = new Logger(SessionsService.name);
  private readonly notes = new Set<Promise<void>>();

  constructor(
    private readonly identities: IdentityRepository,
    private readonly sessions: SessionsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly accounts: AccountsService,
  ) {}

  /** Who holds this token now, or null. */
  async identify(token: string, kind: SessionKind): Promise<Identity | null> {
    const now = this.clock.now();
    const session = await this.identities.findSession(sha256(token), kind, now);
    if (!session) return null;
    if (now.getTime() - session.lastSeenAt.getTime() > NOTE_USE_EVERY_MS) this.noteUse(session, now);
    const rights = await this.identities.rightsOf(session.personId, now);
    return { personId: session.personId, sessionId: session.id, ...rights };
  }

  /** Opens a browser session inside the caller's run and returns its token. */
  async start(personId: number): Promise<string> {
    const now = this.clock.now();
    return await this.add({ personId, kind: 'browser', name: null, expiresAt: browserSessionEnd(now, now) });
  }

  /** Makes a bearer token that holds for so many days. */
  async createToken(
    personId: number,
    name: string,
    days: number,
  ): Promise<{ token: string; expiresAt: Date }> {
    const expiresAt = new Date(this.clock.now().getTime() + days * DAY_MS);
    const session = { personId, kind: 'token' as const, name, expiresAt };
    const token = await this.transactions.run(() => this.add(session));
    return { token, expiresAt };
  }

  async list(personId: number, kind: SessionKind): Promise<SessionRow[]> {
    return await this.sessions.listOf(personId, kind, this.clock.now());
  }

  async end(sessionId: number): Promise<void> {
    await this.transactions.run(() => this.sessions.remove(sessionId));
  }

  /** Ends one of the caller's tokens; throws `TOKEN_NOT_FOUND`. */
  async endToken(personId: number, tokenId: string): Promise<void> {
    const isEnded = await this.transactions.run(() => this.sessions.removeToken(personId, tokenId));
    if (!isEnded) throw tokenNotFound();
  }

  /** Ends a person's sessions everywhere, or only those of one kind. */
  async endAll(personId: number, kind?: SessionKind): Promise<void> {
    await this.transactions.run(() => this.sessions.removeAllOf(personId, kind));
  }

  /** Closes a person's account and ends all their sessions, so that none comes back with it; throws `LAST_ADMIN`. */
  async lockOut(personId: number, by: number): Promise<void> {
    await this.transactions.run(async () => {
      await this.accounts.disable(personId, by);
      await this.sessions.removeAllOf(personId);
    });
  }

  async removeExpired(): Promise<void> {
    await this.transactions.run(() => this.sessions.removeExpired(this.clock.now()));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.notes);
  }

  private async add(session: Pick<NewSession, 'personId' | 'kind' | 'name' | 'expiresAt'>): Promise<string> {
    const now = this.clock.now();
    const token = secretToken();
    const ids = { publicId: publicId(), tokenHash: sha256(token) };
    await this.sessions.add({ ...session, ...ids, createdAt: now, lastSeenAt: now });
    return token;
  }

  /** Nobody waits for this write: behind a long import it would hold up a plain read. */
  private noteUse(session: LiveSession, now: Date): void {
    const before = new Date(now.getTime() - NOTE_USE_EVERY_MS);
    const end = browserSessionEnd(session.createdAt, now);
    const note = this.transactions
      .run(() => this.sessions.touch(session.id, before, now, end))
      .catch((error: unknown) => this.logger.warn({ err: error }, 'The use of a session was not noted'))
      .finally(() => this.notes.delete(note));
    this.notes.add(note);
  }
}
