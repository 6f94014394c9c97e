import { Injectable } from '@nestjs/common';
import { personNotFound } from '../accounts/accounts.errors.js';
import { AuditLog } from '../audit/audit-log.js';
import { type Identity, isAdmin } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import type { Download, Piece } from '../common/http/downloads.js';
import { Transactions } from '../database/transactions.js';
import { personArchive } from './person-archive.js';
import { PersonRecordRepository } from './person-record.repository.js';

/** Gives out what is held about one person (GDPR articles 15 and 20), to them or to an admin who answers for it. */
@Injectable()
export class PersonExportService {
  constructor(
    private readonly records: PersonRecordRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async ofOneself(me: Identity): Promise<Download> {
    return await this.export(me.personId, me);
  }

  /** Throws `PERSON_NOT_FOUND`. */
  async ofPerson(me: Identity, publicId: string): Promise<Download> {
    const person = await this.records.findPerson(publicId);
    if (!person) throw personNotFound();
    return await this.export(person.id, me);
  }

  private async export(personId: number, by: Identity): Promise<Download> {
    const subject = { type: 'person', id: personId };
    await this.transactions.run(() =>
      this.audit.record({ actor: by.personId, action: 'privacy.exported', subject }),
    );
    const now = this.clock.now();
    const content = await personArchive(await this.records.read(personId), now);
    return {
      name: `about-a-person-${now.toISOString().slice(0, 10)}.zip`,
      mediaType: 'application/zip',
      pieces: onePiece({ content, personIds: [personId] }),
      mayHave: (reader) => reader.personId === personId || isAdmin(reader),
    };
  }
}

async function* onePiece(piece: Piece): AsyncGenerator<Piece> {
  yield piece;
}
