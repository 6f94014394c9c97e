import type { Transactions } from './transactions.js';

const A_RUN = 1_000;

/** Takes rows away in runs of a thousand, so that nobody waits for a long one; `act` is told how many at most, and returns how many it took. */
export async function inShortRuns(
  transactions: Transactions,
  act: (most: number) => Promise<number>,
): Promise<void> {
  while ((await transactions.run(() => act(A_RUN))) === A_RUN);
}
