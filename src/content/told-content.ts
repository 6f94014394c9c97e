import { Injectable } from '@nestjs/common';
import { Behaviours } from '../behaviours/behaviours.js';
import type { CheckedContent } from '../content-files/content-check.js';
import { KickOffMessages } from '../kick-off/kick-off-messages.js';

/** The part of the content that has no versions: what the folder says now is what people read. */
@Injectable()
export class ToldContent {
  constructor(
    private readonly kickOff: KickOffMessages,
    private readonly behaviours: Behaviours,
  ) {}

  /** Whether publishing would do anything; reads only. */
  async wouldChange({ kickOff, behaviours }: CheckedContent): Promise<boolean> {
    return (await this.kickOff.wouldChange(kickOff)) || (await this.behaviours.wouldChange(behaviours));
  }

  /** Publishes it inside the caller's run. */
  async publish({ kickOff, behaviours }: CheckedContent): Promise<void> {
    await this.kickOff.publish(kickOff);
    await this.behaviours.publish(behaviours);
  }
}
