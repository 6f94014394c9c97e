import { sha256 } from '../common/random.js';
import { nameKeyOf, type Name } from '../held-rows/other-name.js';

/** What two records of one person have in common, as hashes, so that they can be looked for by index. */
export interface Likeness {
  /** Of the full name, in any order, case and accents; null where one word alone is left of it. */
  nameHash: string | null;
  /** Of the address without what stands behind a `+`. */
  mailboxHash: string | null;
  /** Of what stands before the @: it stays when somebody changes from an agency to us. */
  mailboxNameHash: string | null;
}

function hashOfName(name: Name): string | null {
  const words = nameKeyOf(name).split(' ').filter(Boolean);
  // One file writes initials, the other leaves them out.
  const long = words.filter((word) => word.length > 1);
  const telling = long.length > 1 ? long : words;
  return telling.length > 1 ? sha256(telling.join(' ')) : null;
}

/** What is compared of a person to find duplicates. */
export function likenessOf({ email, ...name }: Name & { email: string | null }): Likeness {
  const nameHash = hashOfName(name);
  const [before = '', domain = ''] = (email ?? '').toLowerCase().split('@');
  const mailbox = before.split('+', 1)[0] ?? '';
  if (!mailbox || !domain) return { nameHash, mailboxHash: null, mailboxNameHash: null };
  return { nameHash, mailboxHash: sha256(`${mailbox}@${domain}`), mailboxNameHash: sha256(mailbox) };
}
