import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { CompanyLooks } from './company-looks.service.js';
import { type SaidWords, saidWords, type WordsVersion } from './company-words.js';
import { CompanyWordsRepository } from './company-words.repository.js';
import { wordsChangedMeanwhile } from './company.errors.js';

/** What the company says in the place of placeholders: read anew for each text that has some, so that a change holds at once in every process. */
@Injectable()
export class CompanyWords {
  constructor(
    private readonly repository: CompanyWordsRepository,
    private readonly looks: CompanyLooks,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<WordsVersion> {
    return await this.repository.latest();
  }

  async current(): Promise<SaidWords> {
    return saidWords(await this.looks.current(), await this.repository.latest());
  }

  /** Puts these words in the place of all that were there; throws WORDS_CHANGED_MEANWHILE when `version` is not the one that holds. */
  async change(identity: Identity, { version, words }: WordsVersion): Promise<WordsVersion> {
    return await this.transactions.run(async () => {
      const before = await this.repository.latest();
      const after = { version: before.version + 1, words };
      if (before.version !== version) throw wordsChangedMeanwhile();
      if (!(await this.repository.add(after, this.clock.now()))) throw wordsChangedMeanwhile();
      await this.audit.record({
        actor: identity.personId,
        action: 'company.words-changed',
        subject: { type: 'company-words', id: after.version },
        facts: Object.fromEntries(
          words.map(({ name, language, text }) => [[name, language].filter(Boolean).join(' '), text]),
        ),
      });
      return after;
    });
  }
}
