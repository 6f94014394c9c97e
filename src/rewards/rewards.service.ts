import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import type { ErrorDetail } from '../common/errors/domain-error.js';
import { checkMarkdown } from '../common/markdown/check-markdown.js';
import { Transactions } from '../database/transactions.js';
import { FIRST_TEXT } from './first-text.js';
import { rewardsChangedMeanwhile, rewardsText } from './rewards.errors.js';
import { type RewardText, RewardsRepository } from './rewards.repository.js';

/** Says in advance which recognition goes with what; text alone, nothing is paid here. */
@Injectable()
export class RewardsService {
  constructor(
    private readonly repository: RewardsRepository,
    private readonly audit: AuditLog,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async current(): Promise<RewardText> {
    return (await this.repository.latest()) ?? { version: 0, body: FIRST_TEXT, writtenAt: null };
  }

  /**
   * Writes the page anew on top of the version that its writer has read. Throws REWARDS_TEXT_FAULTY with line and reason of each part that would
   * not be shown, and REWARDS_CHANGED_MEANWHILE.
   */
  async write(adminId: number, body: string, version: number): Promise<RewardText> {
    const faults = faultsOf(body);
    if (faults.length > 0) throw rewardsText(faults);
    const now = this.clock.now();
    await this.transactions.run(async () => {
      if ((await this.current()).version !== version) throw rewardsChangedMeanwhile();
      if (!(await this.repository.add(version + 1, body, adminId, now))) throw rewardsChangedMeanwhile();
      const subject = { type: 'rewards', id: null };
      await this.audit.record({ actor: adminId, action: 'rewards.written', subject });
    });
    return { version: version + 1, body, writtenAt: now };
  }
}

/** Raw HTML, images, and links that lead nowhere: what rendering would drop without a word. */
function faultsOf(body: string): ErrorDetail[] {
  const faults: ErrorDetail[] = [];
  checkMarkdown(
    body,
    1,
    (line, message) => faults.push({ field: 'body', code: 'REWARDS_TEXT_FAULTY', line, message }),
    () => false,
  );
  return faults;
}
