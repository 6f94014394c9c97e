/** What an unlocking did. */
export class UnlockView {
  /** How many attempts the learner has now. */
  attemptsLeft: number;
}
