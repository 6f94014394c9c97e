import { type OnApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { Identities } from '../common/access/identities.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { publicId, secretToken, sha256 } from '../common/random.js';
import { Transactions } from '../database/transactions.js';
import { notSignedIn, tokenNotFound } from './auth.errors.js';
import { IdentityRepository, type LiveSession } from './identity.repository.js';
import type { Carrier, CookieKind, SessionKind } from './session.entity.js';
import { sessionEnd } from './session-length.js';
import { type NewSession, type SessionRow, SessionsRepository } from './sessions.repository.js';

/** How old the last note of use may be; where minutes count, every use is noted. */
const NOTE_AFTER_MS: Record<SessionKind, number> = { browser: 5 * 60_000, token: 5 * 60_000, shared: 0 };
const DAY_MS = 86_400_000;

/** Starts, reads and ends sessions; the token leaves the product once, only its hash stays. */
@Injectable()
export class SessionsService extends Identities implements OnApplicationShutdown {
  private readonly logger = new Logger(SessionsService.name);
  private readonly notes = new Set<Promise<void>>();

  constructor(
    private readonly identities: IdentityRepository,
    private readonly sessions: SessionsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly accounts: AccountsService,
  ) {
    super();
  }

  /** Who holds this token now, or null; a request that nobody made by hand is no use of the session. */
  async identify(token: string, carrier: Carrier, isUse: boolean): Promise<Identity | null> {
    const now = this.clock.now();
    const session = await this.identities.findSession(sha256(token), carrier, now);
    if (!session) return null;
    const age = now.getTime() - session.lastSeenAt.getTime();
    if (isUse && age > NOTE_AFTER_MS[session.kind]) {
      const note = this.noteUse(session, now);
      // Nobody waits for this write otherwise: behind a long import it would hold up a plain read.
      if (session.kind === 'shared') await note;
    }
    return await this.toIdentity(session, now);
  }

  override async findAgain(sessionId: number): Promise<Identity | null> {
    const now = this.clock.now();
    const session = await this.identities.findSessionAgain(sessionId, now);
    return session && (await this.toIdentity(session, now));
  }

  /** Opens a session inside the caller's run and returns its token. */
  async start(personId: number, kind: CookieKind): Promise<string> {
    const now = this.clock.now();
    return await this.add({ personId, kind, name: null, expiresAt: sessionEnd(kind, now, now) });
  }

  /** The session that a request came with. */
  async get(sessionId: number): Promise<SessionRow> {
    const session = await this.sessions.find(sessionId);
    if (!session) throw notSignedIn();
    return session;
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

  async list(personId: number, carrier: Carrier): Promise<SessionRow[]> {
    return await this.sessions.listOf(personId, carrier, this.clock.now());
  }

  async end(sessionId: number): Promise<void> {
    await this.transactions.run(() => this.sessions.remove(sessionId));
  }

  /** Ends whatever session has this token. */
  async endOf(token: string): Promise<void> {
    await this.transactions.run(() => this.sessions.removeByToken(sha256(token)));
  }

  /** Ends one of the caller's tokens; throws `TOKEN_NOT_FOUND`. */
  async endToken(personId: number, tokenId: string): Promise<void> {
    const isEnded = await this.transactions.run(() => this.sessions.removeToken(personId, tokenId));
    if (!isEnded) throw tokenNotFound();
  }

  /** Ends a person's sessions everywhere, or only those that travel so. */
  async endAll(personId: number, carrier?: Carrier): Promise<void> {
    await this.transactions.run(() => this.sessions.removeAllOf(personId, carrier));
  }

  /** Ends whatever else somebody is signed in with. */
  async endOthers(personId: number, sessionId: number): Promise<void> {
    await this.transactions.run(() => this.sessions.removeOthersOf(personId, sessionId));
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

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.notes);
  }

  private async add(session: Pick<NewSession, 'personId' | 'kind' | 'name' | 'expiresAt'>): Promise<string> {
    const now = this.clock.now();
    const token = secretToken();
    const ids = { publicId: publicId(), tokenHash: sha256(token) };
    await this.sessions.add({ ...session, ...ids, createdAt: now, lastSeenAt: now });
    return token;
  }

  private async toIdentity({ id, personId }: LiveSession, now: Date): Promise<Identity> {
    return { personId, sessionId: id, ...(await this.identities.rightsOf(personId, now)) };
  }

  private async noteUse({ id, kind, createdAt }: LiveSession, now: Date): Promise<void> {
    const before = new Date(now.getTime() - NOTE_AFTER_MS[kind]);
    const end = kind === 'token' ? null : sessionEnd(kind, createdAt, now);
    const note = this.transactions
      .run(() => this.sessions.touch(id, before, now, end))
      .catch((error: unknown) => this.logger.warn({ err: error }, 'The use of a session was not noted'))
      .finally(() => this.notes.delete(note));
    this.notes.add(note);
    await note;
  }
}
