/** How many votes somebody got. */
export interface Count {
  nomineeId: number;
  votes: number;
}

/** Two at least: one vote alone would be no secret. */
const FEWEST_BALLOTS = 2;

/** How many of a panel must have voted, abstentions included: more than half of those who may, and two at least. */
export const quorumOf = (mayVote: number): number => Math.max(FEWEST_BALLOTS, Math.floor(mayVote / 2) + 1);

/** Those with the most votes: one, several after a tie, or nobody where all abstained. */
export function foremost(counts: readonly Count[]): number[] {
  const most = Math.max(0, ...counts.map(({ votes }) => votes));
  return most === 0 ? [] : counts.filter(({ votes }) => votes === most).map(({ nomineeId }) => nomineeId);
}

export type Outcome =
  | { is: 'quorum-missing'; needed: number }
  | { is: 'nobody' }
  | { is: 'second-vote'; among: number[] }
  | { is: 'chosen'; personIds: number[] };

/**
 * What votes lead to: a tie of the first vote is voted on once more, among those alone; a tie of the second makes all of them stars. Without a
 * quorum nothing is decided, and where all abstained nobody is chosen.
 */
export function outcomeOf(
  counts: readonly Count[],
  { ballot, mayVote, voted }: { ballot: number; mayVote: number; voted: number },
): Outcome {
  const needed = quorumOf(mayVote);
  if (voted < needed) return { is: 'quorum-missing', needed };
  const first = foremost(counts);
  if (first.length === 0) return { is: 'nobody' };
  if (first.length > 1 && ballot === 1) return { is: 'second-vote', among: first };
  return { is: 'chosen', personIds: first };
}
