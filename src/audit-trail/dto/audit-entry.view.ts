import { NamedView } from '../../people/dto/person.view.js';
import type { EntryRow, FactRow, SealState } from '../audit-trail.repository.js';

/** Somebody, the system itself, or somebody at the command line. */
export class AuditActorView {
  kind: EntryRow['actorKind'];
  person: NamedView | null;
}

export class AuditSubjectView {
  /** person, enrolment, assignment, people-import, move, lesson-report, programme, setting or content. */
  type: string;
  /** The person (of an enrolment, whose it is), the import or the assignment; null for the others. */
  named: NamedView | null;
}

export class AuditFactView {
  /** Such as role, reason or from. */
  field: string;
  /** Null once it was erased. */
  text: string | null;
}

export class AuditEntryView {
  /** The number by which `audit verify` names it. */
  number: number;
  occurredAt: string;
  actor: AuditActorView;
  /** `feature.verb`, such as `grants.granted`. */
  action: string;
  subject: AuditSubjectView;
  facts: AuditFactView[];
  /** Whether a seal covers it. */
  isSealed: boolean;
}

export class AuditPageView {
  items: AuditEntryView[];
  nextCursor: string | null;
}

/** How far the chain of seals reaches; once a minute it takes in what is older than two and a half. */
export class SealStateView {
  seals: number;
  sealedEntries: number;
  lastSealedAt: string | null;
  /** Entries that no seal covers yet. */
  unsealedEntries: number;
  oldestUnsealedAt: string | null;
}

const named = (id: string | null, name: string | null): NamedView | null =>
  id === null ? null : { id, name: name ?? '' };

/** Facts that are numbers of our own, or rules as they are stored, say nothing to a reader. */
const INTERNAL = /(Id|Ids)$|^people$/;
const isReadable = ({ field, text }: FactRow) =>
  !INTERNAL.test(field) &&
  !(field === 'scopeOf' && /^\d+$/.test(text ?? '')) &&
  !/^(null)?$|^[{[]/.test(text ?? '-');

export function toAuditEntryView(
  row: EntryRow,
  facts: readonly FactRow[],
  lastSealed: number,
): AuditEntryView {
  return {
    number: row.id,
    occurredAt: row.occurredAt.toISOString(),
    actor: { kind: row.actorKind, person: named(row.actorPublicId, row.actorName) },
    action: row.action,
    subject: { type: row.subjectType, named: named(row.subjectPublicId, row.subjectName) },
    facts: facts.filter(isReadable).map(({ field, text }) => ({ field, text })),
    isSealed: row.id <= lastSealed,
  };
}

export function toSealStateView({ seals, sealedEntries, unsealed, ...at }: SealState): SealStateView {
  return {
    seals,
    sealedEntries,
    lastSealedAt: at.lastSealedAt?.toISOString() ?? null,
    unsealedEntries: unsealed,
    oldestUnsealedAt: at.oldestUnsealedAt?.toISOString() ?? null,
  };
}
