import { Injectable } from '@nestjs/common';
import { groupBy } from '../common/group-by.js';
import { Database, slots } from '../database/database.js';
import { instant } from '../database/values.js';
import { entryDigest, FIRST_SEAL, sealRoot, valueDigest } from './digest.js';

/** What `audit verify` found: `mistakes` names each broken or missing row, `unsealed` counts the tail. */
export interface AuditFindings {
  entries: number;
  seals: number;
  unsealed: number;
  mistakes: string[];
}

interface EntryRow {
  id: number;
  actor_kind: string;
  actor_id: number | null;
  action: string;
  subject_type: string;
  subject_id: number | null;
  occurred_at: Date | string;
  digest: string;
}

interface SealRow {
  number: number;
  from_entry_id: number;
  to_entry_id: number;
  entry_count: number;
  previous: string;
  root: string;
}

interface ValueRow {
  entry_id: number;
  field: string;
  value_text: string | null;
  salt: string | null;
  digest: string;
}

const CHUNK = 2_000;

/** Recomputes every digest and the whole chain. */
@Injectable()
export class AuditVerifier {
  constructor(private readonly database: Database) {}

  async verify(): Promise<AuditFindings> {
    const findings: AuditFindings = { entries: 0, seals: 0, unsealed: 0, mistakes: [] };
    await this.verifyEntries(findings);
    await this.verifySeals(findings);
    return findings;
  }

  private async verifyEntries(findings: AuditFindings): Promise<void> {
    for (let after = 0; ;) {
      const entries = await this.database.query<EntryRow>(
        `SELECT * FROM audit_entries WHERE id > ? ORDER BY id LIMIT ${CHUNK}`,
        [after],
      );
      const last = entries.at(-1);
      if (!last) return;
      const ids = entries.map(({ id }) => id);
      const values = await this.database.query<ValueRow>(
        `SELECT entry_id, field, value_text, salt, digest FROM audit_values WHERE entry_id IN (${slots(ids)})`,
        ids,
      );
      const valuesOf = groupBy(values, (value) => value.entry_id);
      for (const entry of entries) findings.mistakes.push(...mistakesOf(entry, valuesOf.get(entry.id) ?? []));
      findings.entries += entries.length;
      after = last.id;
    }
  }

  private async verifySeals(findings: AuditFindings): Promise<void> {
    const seals = await this.database.query<SealRow>('SELECT * FROM audit_seals ORDER BY number');
    let previous = FIRST_SEAL;
    let end = 0;
    for (const [index, seal] of seals.entries()) {
      const entries = await this.database.query<{ id: number; digest: string }>(
        'SELECT id, digest FROM audit_entries WHERE id > ? AND id <= ? ORDER BY id',
        [end, seal.to_entry_id],
      );
      if (seal.number !== index + 1) findings.mistakes.push(`seal ${index + 1} is missing`);
      if (seal.previous !== previous)
        findings.mistakes.push(`seal ${seal.number} does not follow the one before it`);
      if (entries.length !== seal.entry_count || entries[0]?.id !== seal.from_entry_id) {
        const range = `${seal.from_entry_id} to ${seal.to_entry_id}`;
        findings.mistakes.push(
          `seal ${seal.number} covered ${seal.entry_count} entries (${range}), ${entries.length} are there`,
        );
      } else if (sealRoot(seal.previous, entries) !== seal.root) {
        findings.mistakes.push(`seal ${seal.number} does not fit its entries`);
      }
      previous = seal.root;
      end = seal.to_entry_id;
    }
    const tail = await this.database.first<{ count: number }>(
      'SELECT COUNT(*) AS count FROM audit_entries WHERE id > ?',
      [end],
    );
    findings.seals = seals.length;
    findings.unsealed = tail?.count ?? 0;
  }
}

function mistakesOf(row: EntryRow, values: ValueRow[]): string[] {
  const mistakes = values
    .filter(
      ({ field, value_text: text, salt, digest }) =>
        text !== null && digest !== valueDigest(field, text, salt ?? ''),
    )
    .map(({ field }) => `entry ${row.id}: its value "${field}" was changed`);
  const entry = {
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    action: row.action,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    occurredAt: instant(row.occurred_at),
  };
  if (entryDigest(entry, values) !== row.digest) mistakes.push(`entry ${row.id} was changed`);
  return mistakes;
}
