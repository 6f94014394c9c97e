import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { BehaviourContent } from './behaviours-file.js';
import { BehavioursRepository } from './behaviours.repository.js';

/** What good service looks like, as the content folder says. */
@Injectable()
export class Behaviours {
  constructor(
    private readonly repository: BehavioursRepository,
    private readonly audit: AuditLog,
  ) {}

  async list(): Promise<BehaviourContent[]> {
    return await this.repository.list();
  }

  /** Whether publishing would do anything; reads only. */
  async wouldChange(wanted: readonly BehaviourContent[]): Promise<boolean> {
    return statesOf(await this.repository.list()) !== statesOf(wanted);
  }

  /** Publishes a checked list inside the caller's run. */
  async publish(wanted: readonly BehaviourContent[]): Promise<void> {
    if (!(await this.wouldChange(wanted))) return;
    await this.repository.publish(wanted);
    await this.audit.record({
      actor: 'system',
      action: 'behaviours.published',
      subject: { type: 'content', id: null },
      facts: { behaviours: wanted.map(({ slug }) => slug).join(', ') },
    });
  }
}

const statesOf = (behaviours: readonly BehaviourContent[]) => behaviours.map(({ hash }) => hash).join('\n');
