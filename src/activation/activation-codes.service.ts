import { Injectable } from '@nestjs/common';
import { personNotFound } from '../accounts/accounts.errors.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { AuditLog } from '../audit/audit-log.js';
import { type Identity, isAdmin } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { type Day, dayOf } from '../common/days.js';
import type { Download, Piece } from '../common/http/downloads.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { MAY_LEAD, visiblePeople } from '../people/visible-people.js';
import { OneTimeLinks } from '../sign-in/one-time-links.js';
import {
  ActivationCandidatesRepository,
  type Candidate,
  type CandidateFilter,
} from './activation-candidates.repository.js';
import { activationToken, newActivationCode } from './activation-code.js';
import { cannotActivate, nobodyToActivate } from './activation.errors.js';
import { SLIPS_A_PAGE, slipsFile } from './activation-slips.js';
import { codeTerm } from './code-term.js';

/** A code with the words that go on its slip; the code itself is kept nowhere. */
export interface IssuedCode {
  candidate: Candidate;
  code: string;
  lastDay: Day;
  expiresAt: Date;
}

/** Ten pages a statement. */
const CHUNK = SLIPS_A_PAGE * 10;

/** Makes codes by which people without an e-mail address choose their password. */
@Injectable()
export class ActivationCodesService {
  constructor(
    private readonly candidates: ActivationCandidatesRepository,
    private readonly accounts: AccountsService,
    private readonly links: OneTimeLinks,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** A code for somebody in the caller's line; voids the one before. Throws `PERSON_NOT_FOUND` or `PERSON_CANNOT_ACTIVATE`. */
  async issue(me: Identity, publicId: string): Promise<IssuedCode> {
    const now = this.clock.now();
    const visible = visiblePeople(me, MAY_LEAD, dayOf(now, this.env.COMPANY_TIME_ZONE));
    const found = await this.candidates.find(publicId, visible, now);
    if (!found) throw personNotFound();
    if (!found.candidate) throw cannotActivate();
    const [issued] = await this.issueTo([found.candidate], me.personId, now);
    if (!issued) throw new Error('No code was made.');
    return issued;
  }

  /** The same as a slip to print. */
  async slip(me: Identity, publicId: string): Promise<Download> {
    const issued = await this.issue(me, publicId);
    const only = (async function* () {
      yield [issued];
    })();
    return this.file(only, issued.candidate.employeeNumber);
  }

  /** Slips for everybody whom the filter names and who has no password, by family name; throws `NOBODY_TO_ACTIVATE`. */
  async slips(me: Identity, filter: CandidateFilter): Promise<Download> {
    const now = this.clock.now();
    if ((await this.candidates.page(filter, null, 1, now)).length === 0) throw nobodyToActivate();
    const codes = this.issueToAll(filter, me.personId, now);
    return { ...this.file(codes, dayOf(now, this.env.COMPANY_TIME_ZONE)), mayHave: isAdmin };
  }

  get publicUrl(): string {
    return this.env.publicUrl.replace(/\/+$/, '');
  }

  /** Chunk by chunk, as the file is read: a file of thousands needs no more memory than one of ten. */
  private async *issueToAll(filter: CandidateFilter, by: number, now: Date): AsyncGenerator<IssuedCode[]> {
    for (let after: Candidate | null = null; ;) {
      const page: Candidate[] = await this.candidates.page(filter, after, CHUNK, now);
      after = page.at(-1) ?? null;
      if (!after) return;
      yield await this.issueTo(page, by, now);
    }
  }

  private async issueTo(candidates: readonly Candidate[], by: number, now: Date): Promise<IssuedCode[]> {
    const issued = candidates.map((candidate): IssuedCode => {
      const zone = candidate.timeZone ?? this.env.COMPANY_TIME_ZONE;
      return { candidate, code: newActivationCode(), ...codeTerm(candidate.firstDay, zone, now) };
    });
    const secrets = issued.map(({ candidate: { personId, employeeNumber }, code, expiresAt }) => {
      return { personId, token: activationToken(employeeNumber, code), expiresAt };
    });
    await this.transactions.run(async () => {
      await this.accounts.takeTurn(candidates.map(({ personId }) => personId));
      await this.links.issueActivations(secrets, by);
      await this.audit.recordMany(
        candidates.map(({ personId }) => {
          const subject = { type: 'person', id: personId };
          return { actor: by, action: 'activation.code-issued', subject };
        }),
      );
    });
    return issued;
  }

  private file(codes: AsyncIterable<IssuedCode[]>, name: string): Download {
    const pieces: AsyncIterable<Piece> = slipsFile(codes, `${this.publicUrl}/activate`);
    const safe = name.replace(/[^\w-]/g, '_');
    return { name: `activation-${safe}.pdf`, mediaType: 'application/pdf', pieces, mayHave: () => true };
  }
}
