export const ROLES = ['trainer', 'viewer', 'admin'] as const;
/** What a grant allows; managers need none, their line follows from who reports to them. */
export type Role = (typeof ROLES)[number];

/** Whose rows a grant opens. A grant with the scope `nobody` opens none until it is given one. */
export type Scope =
  | { kind: 'everybody' }
  | { kind: 'nobody' }
  | { kind: 'department'; departmentId: number }
  | { kind: 'location'; location: string }
  | { kind: 'reporting-line'; personId: number };

/** A scope as the columns of a row hold it. */
export interface ScopeColumns {
  scopeKind: string | null;
  departmentId: number | null;
  location: string | null;
  personId: number | null;
}

/** A scope that names nothing opens nobody. */
export function toScope({ scopeKind, departmentId, location, personId }: ScopeColumns): Scope {
  if (scopeKind === 'everybody') return { kind: 'everybody' };
  if (scopeKind === 'department' && departmentId !== null) return { kind: 'department', departmentId };
  if (scopeKind === 'location' && location !== null) return { kind: 'location', location };
  if (scopeKind === 'reporting-line' && personId !== null) return { kind: 'reporting-line', personId };
  return { kind: 'nobody' };
}

/** Who is calling, read anew on every request, so that whatever is revoked is gone at once. */
export interface Identity {
  personId: number;
  sessionId: number;
  /** Roles by grants that hold now. */
  grants: { role: Role; scope: Scope }[];
  /** Heads of the reporting lines that are open to this person: themselves if anyone reports to them, and managers they deputise for. */
  linesOf: number[];
}

export const hasRole = (identity: Identity, role: Role) =>
  identity.grants.some((grant) => grant.role === role);
export const isAdmin = (identity: Identity) => hasRole(identity, 'admin');
export const isManager = (identity: Identity) => identity.linesOf.length > 0;
