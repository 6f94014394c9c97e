/** Figures about fewer people than these are told to nobody (program.md). */
export const FEWEST_TOLD = 5;

/**
 * How many of so many answers are told: they come in fives, the oldest first, so that nobody can read one person's answer off the
 * difference between two looks.
 */
export function toldOf(answers: number): number {
  return answers - (answers % FEWEST_TOLD);
}
