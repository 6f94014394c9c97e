import { Injectable } from '@nestjs/common';
import { Badges } from '../badges/badges.js';
import { Behaviours } from '../behaviours/behaviours.js';
import type { CheckedContent } from '../content-files/content-check.js';
import { MessageTemplates } from '../message-templates/message-templates.js';
import { KickOffMessages } from '../kick-off/kick-off-messages.js';
import { WorkshopPlans } from '../workshop-plans/workshop-plans.js';

/** The part of the content that has no versions: what the folder says now is what people read. */
@Injectable()
export class ToldContent {
  constructor(
    private readonly kickOff: KickOffMessages,
    private readonly behaviours: Behaviours,
    private readonly badges: Badges,
    private readonly workshopPlans: WorkshopPlans,
    private readonly messages: MessageTemplates,
  ) {}

  /** Whether publishing would do anything; reads only. */
  async wouldChange({
    kickOff,
    behaviours,
    badges,
    workshopPlans,
    messages,
  }: CheckedContent): Promise<boolean> {
    return (
      (await this.kickOff.wouldChange(kickOff)) ||
      (await this.behaviours.wouldChange(behaviours)) ||
      (await this.badges.wouldChange(badges)) ||
      (await this.workshopPlans.wouldChange(workshopPlans)) ||
      (await this.messages.wouldChange(messages))
    );
  }

  /** Publishes it inside the caller's run. */
  async publish({ kickOff, behaviours, badges, workshopPlans, messages }: CheckedContent): Promise<void> {
    await this.kickOff.publish(kickOff);
    await this.behaviours.publish(behaviours);
    await this.badges.publish(badges);
    await this.workshopPlans.publish(workshopPlans);
    await this.messages.publish(messages);
  }
}
