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
import { TipsRepository } from './tips.repository.js';

/** Brings the published tips to what the content folder says: new versions of what changed, and what has no file any more is retired. */
@Injectable()
export class TipPublishing {
  constructor(
    private readonly tips: TipsRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Slugs of tips that publishing would change; reads only. */
  async waiting(wanted: readonly TipContent[]): Promise<Difference> {
    return publishedDifference(wanted, await this.tips.publishedStates());
  }

  /** Whether publishing would do anything; reads only. */
  async wouldChange(wanted: readonly TipContent[]): Promise<boolean> {
    return isDifferent(await this.waiting(wanted));
  }

  /** Publishes checked tips inside the caller's run. A repeat changes nothing. */
  async publish(wanted: readonly TipContent[]): Promise<void> {
    const now = this.clock.now();
    const waiting = await this.waiting(wanted);
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
}
