import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import {
  type Difference,
  isDifferent,
  isTouched,
  publishedDifference,
} from '../courses/published-difference.js';
import type { TipContent } from './tip.js';
import { layTipsOver, type TipsLaidOver } from './tip-overlay.js';
import { TipsRepository } from './tips.repository.js';
import { WrittenTipsRepository } from './written-tips.repository.js';

/** Brings the published tips to what the content folder says, and over it what was written in the browser: new versions of what changed, and what is in neither is retired. */
@Injectable()
export class TipPublishing {
  constructor(
    private readonly tips: TipsRepository,
    private readonly written: WrittenTipsRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Slugs of tips that publishing would change; reads only. */
  async waiting(wanted: readonly TipContent[]): Promise<Difference> {
    return await this.difference((await this.laidOver(wanted)).tips);
  }

  /** Whether publishing would do anything; reads only. */
  async wouldChange(wanted: readonly TipContent[]): Promise<boolean> {
    const { tips, takenOver } = await this.laidOver(wanted);
    return takenOver.length > 0 || isDifferent(await this.difference(tips));
  }

  /** The tips of the folder with those of the browser over them. */
  async laidOver(folder: readonly TipContent[]): Promise<TipsLaidOver> {
    return layTipsOver(folder, await this.written.list());
  }

  /** Publishes checked tips inside the caller's run. A repeat changes nothing. */
  async publish(folder: readonly TipContent[]): Promise<void> {
    const now = this.clock.now();
    const { tips: wanted, takenOver } = await this.laidOver(folder);
    await this.written.leaveToFolder(takenOver);
    const waiting = await this.difference(wanted);
    const published: string[] = [];
    for (const tip of wanted.filter(({ slug }) => isTouched(slug, waiting)))
      if (await this.tips.publish(tip, now)) published.push(tip.slug);
    // Another process may have retired them since we looked, and told it.
    const retired = (await this.tips.retire(waiting.retired, now)) > 0 ? waiting.retired : [];
    if (published.length + retired.length === 0) return;
    await this.audit.record({
      actor: 'system',
      action: 'tips.published',
      subject: { type: 'content', id: null },
      facts: { published: published.join(', '), retired: retired.join(', ') },
    });
  }

  /** Publishes one tip inside the caller's run, which tells of it. */
  async put(tip: TipContent): Promise<void> {
    await this.tips.publish(tip, this.clock.now());
  }

  /** Retires one tip inside the caller's run, which tells of it: whoever got it keeps it. */
  async retire(slug: string): Promise<void> {
    await this.tips.retire([slug], this.clock.now());
  }

  private async difference(wanted: readonly TipContent[]): Promise<Difference> {
    return publishedDifference(wanted, await this.tips.publishedStates());
  }
}
