import { publicId, sha256 } from '../../src/common/random.js';
import type { Database } from '../../src/database/database.js';

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
