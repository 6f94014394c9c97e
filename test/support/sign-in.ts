import { hash } from '@node-rs/argon2';
import supertest from 'supertest';
import type { Role, Scope } from '../../src/common/access/identity.js';
import { FOREVER_INSTANT } from '../../src/common/days.js';
import { publicId, secretToken, sha256 } from '../../src/common/random.js';
import type { TestApp } from './app.js';

export type Agent = ReturnType<typeof supertest.agent>;

/** A client with a session of this person, who gets an account (without a password) unless they have one. */
export async function signInAs(app: TestApp, personId: number): Promise<Agent> {
  const token = await openSession(app, personId);
  return app.client().set('Cookie', `inhouse_session=${token}`);
}

/** The token of a new browser session, as a cookie would carry it. */
export async function openSession(app: TestApp, personId: number): Promise<string> {
  const now = app.clock.now();
  const token = secretToken();
  await app.transactions.run(async () => {
    await app.database.insertOnce('accounts', { person_id: personId, created_at: now });
    await app.database.insert('sessions', {
      public_id: publicId(),
      token_hash: sha256(token),
      person_id: personId,
      kind: 'browser',
      created_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + 30 * 86_400_000),
    });
  });
  return token;
}

/** Gives a role, over everybody unless a scope is named, for ever. Returns the grant's public id. */
export async function grant(
  app: TestApp,
  personId: number,
  role: Role,
  scope: Scope = { kind: 'everybody' },
): Promise<string> {
  const id = publicId();
  await app.transactions.run(() =>
    app.database.insert('grants', {
      public_id: id,
      person_id: personId,
      role,
      scope_kind: scope.kind,
      scope_department_id: scope.kind === 'department' ? scope.departmentId : null,
      scope_location: scope.kind === 'location' ? scope.location : null,
      scope_person_id: scope.kind === 'reporting-line' ? scope.personId : null,
      from_at: app.clock.now(),
      until_at: FOREVER_INSTANT,
      granted_at: app.clock.now(),
    }),
  );
  return id;
}

/** Lets somebody stand in for a manager for thirty days from now. */
export async function deputise(app: TestApp, managerId: number, deputyId: number): Promise<string> {
  const id = publicId();
  const now = app.clock.now();
  await app.transactions.run(() =>
    app.database.insert('deputies', {
      public_id: id,
      manager_id: managerId,
      deputy_id: deputyId,
      from_at: now,
      until_at: new Date(now.getTime() + 30 * 86_400_000),
      created_at: now,
    }),
  );
  return id;
}

/** Closes a person's account, making it first if need be. */
export async function disableAccount(app: TestApp, personId: number): Promise<void> {
  const now = app.clock.now();
  await app.transactions.run(async () => {
    await app.database.insertOnce('accounts', { person_id: personId, created_at: now });
    await app.database.execute('UPDATE accounts SET disabled_at = ? WHERE person_id = ?', [now, personId]);
  });
}

/** Gives a person this password, as if they had set it. */
export async function givePassword(app: TestApp, personId: number, password: string): Promise<void> {
  const now = app.clock.now();
  const passwordHash = await hash(password);
  await app.transactions.run(async () => {
    await app.database.insertOnce('accounts', { person_id: personId, created_at: now });
    await app.database.execute(
      'UPDATE accounts SET password_hash = ?, password_set_at = ? WHERE person_id = ?',
      [passwordHash, now, personId],
    );
  });
}
