import { type Identity, isAdmin, type Scope } from '../common/access/identity.js';

/** Scopes of the caller's grants as a trainer that open somebody. */
export const taughtScopes = (identity: Identity): Scope[] =>
  identity.grants.flatMap(({ role, scope }) =>
    role === 'trainer' && scope.kind !== 'nobody' ? [scope] : [],
  );

/** Whether a caller runs the workshops of a scope: admins, and trainers of the same scope or of everybody. */
export function runs(identity: Identity, scope: Scope): boolean {
  return (
    isAdmin(identity) ||
    taughtScopes(identity).some((held) => held.kind === 'everybody' || isSame(held, scope))
  );
}

function isSame(one: Scope, other: Scope): boolean {
  if (one.kind === 'department')
    return other.kind === 'department' && one.departmentId === other.departmentId;
  if (one.kind === 'location') return other.kind === 'location' && one.location === other.location;
  if (one.kind === 'reporting-line')
    return other.kind === 'reporting-line' && one.personId === other.personId;
  return one.kind === other.kind;
}
