import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { KickOffContent } from './kick-off-files.js';
import { KickOffRepository } from './kick-off.repository.js';

/** The messages from the company's leaders, as the content folder says. */
@Injectable()
export class KickOffMessages {
  constructor(
    private readonly repository: KickOffRepository,
    private readonly audit: AuditLog,
  ) {}

  async list(): Promise<KickOffContent[]> {
    return await this.repository.list();
  }

  /** Whether publishing would do anything; reads only. */
  async wouldChange(wanted: readonly KickOffContent[]): Promise<boolean> {
    return statesOf(await this.repository.list()) !== statesOf(wanted);
  }

  /** Publishes checked messages inside the caller's run. */
  async publish(wanted: readonly KickOffContent[]): Promise<void> {
    if (!(await this.wouldChange(wanted))) return;
    await this.repository.publish(wanted);
    await this.audit.record({
      actor: 'system',
      action: 'kick-off.published',
      subject: { type: 'content', id: null },
      facts: { messages: wanted.map(({ slug }) => slug).join(', ') },
    });
  }
}

const statesOf = (messages: readonly KickOffContent[]) =>
  messages
    .map(({ slug, hash }) => `${slug} ${hash}`)
    .toSorted()
    .join('\n');
