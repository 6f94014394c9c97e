import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { EventLog } from '../events/event-log.js';
import type { BadgeContent } from './badge.js';
import { badgePng } from './badge-png.js';
import { type BadgeRow, BadgesRepository } from './badges.repository.js';

/** News that badges were added or changed, so that whoever has earned them already gets them. */
export const BADGES_PUBLISHED = 'badges.published';

/** The badges that there are, as the content folder says. */
@Injectable()
export class Badges {
  private readonly pictures = new Map<string, Uint8Array>();

  constructor(
    private readonly repository: BadgesRepository,
    private readonly audit: AuditLog,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Those that can be earned, by their order. */
  async current(): Promise<BadgeRow[]> {
    return (await this.repository.list()).filter(({ isRetired }) => !isRetired);
  }

  /** All of them, those that are not given any more last. */
  async all(): Promise<BadgeRow[]> {
    return await this.repository.list();
  }

  async find(slug: string): Promise<BadgeRow | null> {
    return await this.repository.find(slug);
  }

  /** A drawing by the name of its file, `<sha256>.svg`. */
  async drawing(file: string): Promise<string | null> {
    return await this.repository.findDrawing(file.replace(/\.svg$/, ''));
  }

  /** The same drawing as a picture, `<sha256>.png`, for sites that show no drawings. */
  async picture(file: string): Promise<Uint8Array | null> {
    const hash = file.replace(/\.png$/, '');
    const known = this.pictures.get(hash);
    if (known) return known;
    const svg = await this.repository.findDrawing(hash);
    if (svg === null) return null;
    const picture = await badgePng(svg);
    // There are a few hundred badges at most, of some kilobytes each.
    this.pictures.set(hash, picture);
    return picture;
  }

  /** Whether publishing would do anything; reads only. */
  async wouldChange(wanted: readonly BadgeContent[]): Promise<boolean> {
    return statesOf(await this.current()) !== statesOf(wanted);
  }

  /** Publishes checked badges inside the caller's run. */
  async publish(wanted: readonly BadgeContent[]): Promise<void> {
    if (!(await this.wouldChange(wanted))) return;
    await this.repository.publish(wanted, this.clock.now());
    await this.events.record({ kind: BADGES_PUBLISHED });
    const facts = { badges: wanted.map(({ slug }) => slug).join(', ') };
    await this.audit.record({
      actor: 'system',
      action: BADGES_PUBLISHED,
      subject: { type: 'content', id: null },
      facts,
    });
  }
}

const statesOf = (badges: readonly { slug: string; hash: string }[]) =>
  badges.map(({ slug, hash }) => `${slug} ${hash}`).join('\n');
