import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
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

  /** Whether publishing would do anything; reads only. */
  async wouldChange(wanted: readonly TipContent[]): Promise<boolean> {
    const { changed, gone } = await this.difference(wanted);
    return changed.length + gone.length > 0;
  }

  /** Publishes checked tips inside the caller's run. A repeat changes nothing. */
  async publish(wanted: readonly TipContent[]): Promise<void> {
    const now = this.clock.now();
    const { changed, gone } = await this.difference(wanted);
    const published: string[] = [];
    for (const tip of changed) if (await this.tips.publish(tip, now)) published.push(tip.slug);
    // Another process may have retired them since we looked, and told it.
    const retired = (await this.tips.retire(gone, now)) > 0 ? gone : [];
    if (published.length + retired.length === 0) return;
    await this.audit.record({
      actor: 'system',
      action: 'tips.published',
      subject: { type: 'content', id: null },
      facts: { published: published.join(', '), retired: retired.join(', ') },
    });
  }

  private async difference(
    wanted: readonly TipContent[],
  ): Promise<{ changed: TipContent[]; gone: string[] }> {
    const states = await this.tips.currentStates();
    const hashes = new Map(states.map(({ slug, hash }) => [slug, hash]));
    const slugs = new Set(wanted.map(({ slug }) => slug));
    return {
      changed: wanted.filter(({ slug, hash }) => hashes.get(slug) !== hash),
      gone: states.map(({ slug }) => slug).filter((slug) => !slugs.has(slug)),
    };
  }
}
