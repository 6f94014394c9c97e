import { addDays } from '../../src/common/days.js';
import { publicId } from '../../src/common/random.js';
import type { Target } from '../support/large-company.js';

/** Somebody who gets messages. */
export interface KillsReader {
  id: number;
  email: string | null;
}

const COLUMNS =
  'public_id person_id channel day slot kind reach address subject words status attempts next_attempt_at expires_at created_at';
const LONG_MS = 300 * 86_400_000;

/** A message to each of these people, as of a month of their own, counted from 1. */
export async function planMonth(
  { database, transactions }: Target,
  people: readonly KillsReader[],
  month: number,
  now: Date,
): Promise<void> {
  const day = addDays('2026-12-01', 31 * month);
  const rows = people.map(({ id, email }) => [
    publicId(),
    id,
    'email',
    day,
    'digest',
    'test',
    'at-work',
    email,
    'A tip',
    '{"paragraphs":["Listen."]}',
    'planned',
    0,
    now,
    new Date(now.getTime() + LONG_MS),
    now,
  ]);
  await transactions.run(() => database.insertMany('outbox', COLUMNS.split(' '), rows));
}

/** Chances that are the same in every run. */
export function seededChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
