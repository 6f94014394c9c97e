import { publicId, secretToken, sha256 } from '../../src/common/random.js';
import type { Database } from '../../src/database/database.js';
import type { Transactions } from '../../src/database/transactions.js';

/** Opens a browser session for each of these people, who get an account unless they have one. */
export async function signIn(
  database: Database,
  tokens: ReadonlyMap<number, string>,
  now: Date,
): Promise<void> {
  const accounts = [...tokens.keys()].map((id) => [id, now]);
  await database.insertMany('accounts', ['person_id', 'created_at'], accounts, { once: true });
  const columns = 'public_id token_hash person_id kind created_at last_seen_at expires_at';
  const end = new Date(now.getTime() + 30 * 86_400_000);
  const sessions = [...tokens].map(([id, token]) => [
    publicId(),
    sha256(token),
    id,
    'browser',
    now,
    now,
    end,
  ]);
  await database.insertMany('sessions', columns.split(' '), sessions);
}

/** Makes somebody an admin for a day, and opens a browser session for them; returns its token. */
export async function signInAdmin(
  { database, transactions }: { database: Database; transactions: Transactions },
  personId: number,
): Promise<string> {
  const token = secretToken();
  const now = new Date();
  await transactions.run(async () => {
    await signIn(database, new Map([[personId, token]]), now);
    await database.insert('grants', {
      public_id: publicId(),
      person_id: personId,
      role: 'admin',
      scope_kind: 'everybody',
      from_at: now,
      until_at: new Date(now.getTime() + 86_400_000),
      granted_at: now,
    });
  });
  return token;
}
