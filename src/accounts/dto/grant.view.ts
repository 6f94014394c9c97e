import type { Role, Scope } from '../../common/access/identity.js';
import { FOREVER_INSTANT } from '../../common/days.js';
import type { GrantRow } from '../grants.repository.js';

/** Whom a role reaches, with the name of what it names. */
export class ScopeView {
  kind: Scope['kind'];
  /** Public id of the department or of the head of the line; null for the other kinds. */
  id: string | null;
  /** The department, the location, or the head of the line, by name; null for everybody and nobody. */
  name: string | null;
}

export class GrantView {
  id: string;
  person: { id: string; name: string };
  role: Role;
  scope: ScopeView;
  from: string;
  /** Null: until it is revoked. */
  until: string | null;
  /** Who gave it; null: the set-up, or somebody at the command line. */
  grantedBy: { id: string; name: string } | null;
  grantedAt: string;
  /** When it was taken away before it ran out. */
  revokedAt: string | null;
}

export class GrantPageView {
  items: GrantView[];
  nextCursor: string | null;
}

type ScopeFacts = Pick<
  GrantRow,
  'scopeKind' | 'scopeLocation' | 'departmentPublicId' | 'departmentName' | 'headPublicId' | 'headName'
>;

export function toScopeView(row: ScopeFacts): ScopeView {
  return {
    kind: row.scopeKind,
    id: row.departmentPublicId ?? row.headPublicId,
    name: row.departmentName ?? row.scopeLocation ?? row.headName,
  };
}

export function toGrantView(row: GrantRow): GrantView {
  return {
    id: row.publicId,
    person: { id: row.personPublicId, name: row.personName },
    role: row.role,
    scope: toScopeView(row),
    from: row.fromAt.toISOString(),
    until: row.untilAt >= FOREVER_INSTANT ? null : row.untilAt.toISOString(),
    grantedBy: row.granterPublicId === null ? null : { id: row.granterPublicId, name: row.granterName ?? '' },
    grantedAt: row.grantedAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}
