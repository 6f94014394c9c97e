import { Readable } from 'node:stream';

/** How far a message's body is: not asked for, being decided, given out, or taken back before its first byte. */
type Stage = 'waiting' | 'deciding' | 'out' | 'withheld';

/**
 * The body of a message, asked for by the connection only once the server has taken the envelope and answered DATA with 354. Before the
 * first byte leaves, `mayLeave` decides (and commits that it will): false, or a failure, keeps every byte back.
 */
export class HandedBody extends Readable {
  stage: Stage = 'waiting';

  constructor(
    private readonly bytes: Buffer,
    private readonly mayLeave: () => Promise<boolean>,
  ) {
    super();
  }

  override _read(): void {
    if (this.stage !== 'waiting') return;
    this.stage = 'deciding';
    this.mayLeave().then(
      (may) => (may ? this.giveOut() : this.withhold()),
      (error: unknown) => this.withhold(error),
    );
  }

  private giveOut(): void {
    // The connection ended while it was decided: no byte has left, and none will.
    if (this.destroyed) return;
    this.stage = 'out';
    this.push(this.bytes);
    this.push(null);
  }

  private withhold(cause?: unknown): void {
    this.stage = 'withheld';
    this.destroy(new Error('The message was taken back.', { cause }));
  }
}
