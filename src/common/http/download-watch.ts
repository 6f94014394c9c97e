import type { Logger } from '@nestjs/common';
import type { Response } from 'express';
import type { Identities } from '../access/identities.js';
import type { Identity } from '../access/identity.js';
import type { MayHave } from './downloads.js';

/** Access must be gone within a second: half of it is for the answer. */
const LOOK_EVERY_MS = 500;

/** Looks twice a second whether a reader still may have what is on its way to them, and cuts the connection if not. */
export class DownloadWatch {
  private readonly timer: NodeJS.Timeout;
  private lookedAt = performance.now();
  /** Whom the rows tell of that the reader may not have received yet. */
  private underWay: readonly number[] = [];
  private isLooking = false;

  constructor(
    private readonly response: Response,
    private reader: Identity,
    private readonly mayHave: MayHave,
    private readonly identities: Identities,
    private readonly logger: Logger,
  ) {
    this.timer = setInterval(() => void this.lookInTurn(), LOOK_EVERY_MS);
    this.timer.unref();
    response.once('close', () => clearInterval(this.timer));
  }

  /** Whether the rows of these people may go out now; when not, or when the reader has left, nothing more may. */
  async admit(personIds: readonly number[]): Promise<boolean> {
    this.underWay = this.response.writableLength === 0 ? personIds : [...this.underWay, ...personIds];
    return await this.holds();
  }

  private async lookInTurn(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    this.lookedAt = 0;
    try {
      await this.holds();
    } catch (error) {
      // Nobody can say whether they still may: then they get no more.
      this.logger.error({ err: error }, 'A download was cut, since rights could not be read');
      this.cut();
    } finally {
      this.isLooking = false;
    }
  }

  private async holds(): Promise<boolean> {
    if (this.response.destroyed) return false;
    const isCurrent = performance.now() - this.lookedAt < LOOK_EVERY_MS || (await this.readAnew());
    if (isCurrent && (await this.mayHave(this.reader, this.underWay))) return !this.response.destroyed;
    this.cut();
    return false;
  }

  private async readAnew(): Promise<boolean> {
    const startedAt = performance.now();
    const reader = await this.identities.findAgain(this.reader.sessionId);
    if (!reader) return false;
    this.reader = reader;
    this.lookedAt = startedAt;
    return true;
  }

  /** A reset, not an end: what the system still holds back is dropped, and the reader sees that the file is incomplete. */
  private cut(): void {
    if (this.response.destroyed) return;
    this.response.socket?.resetAndDestroy();
    this.response.destroy();
  }
}
