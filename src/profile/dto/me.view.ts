import type { DeputyRow } from '../../accounts/deputies.repository.js';
import { GrantView, ScopeView } from '../../accounts/dto/grant.view.js';
import type { SessionRow } from '../../auth/sessions.repository.js';
import type { Role } from '../../common/access/identity.js';
import type { Day } from '../../common/days.js';
import type { ProfileRow } from '../profile.repository.js';

/** A role that the caller holds now, and whom it reaches. */
export class HeldRoleView {
  role: Role;
  scope: ScopeView;
  /** Null: until it is revoked. */
  until: string | null;
}

/** A manager whose line the caller sees for a time. */
export class StandInView {
  id: string;
  name: string;
  until: string;
}

/** The session that the request came with. */
export class CurrentSessionView {
  /** Whether several people use this device. */
  isShared: boolean;
  signedInAt: string;
  /** When it ends unless it is used before; requests with the header `X-Background` are no use. */
  endsAt: string;
}

/** Who is signed in. */
export class MeView {
  id: string;
  employeeNumber: string;
  givenName: string;
  familyName: string;
  email: string | null;
  /** Their own zone, or the organisation's. */
  timeZone: string;
  companyTimeZone: string;
  locale: string | null;
  /** `YYYY-MM-DD` */
  firstDay: Day;
  /** False before the first day: there is a welcome, and no work yet. */
  hasBegun: boolean;
  roles: HeldRoleView[];
  /** Whether anybody reports to them. */
  isManager: boolean;
  standingInFor: StandInView[];
  session: CurrentSessionView;
}

interface MeFacts {
  session: SessionRow;
  person: ProfileRow;
  hasBegun: boolean;
  companyTimeZone: string;
  grants: GrantView[];
  isManager: boolean;
  standingInFor: DeputyRow[];
}

export function toMeView({ person, grants, standingInFor, session, ...facts }: MeFacts): MeView {
  return {
    id: person.publicId,
    employeeNumber: person.employeeNumber,
    givenName: person.givenName,
    familyName: person.familyName,
    email: person.email,
    timeZone: person.timeZone ?? facts.companyTimeZone,
    companyTimeZone: facts.companyTimeZone,
    locale: person.locale,
    firstDay: person.firstDay,
    hasBegun: facts.hasBegun,
    roles: grants.map(({ role, scope, until }) => ({ role, scope, until })),
    isManager: facts.isManager,
    standingInFor: standingInFor.map((row) => ({
      id: row.personPublicId,
      name: row.personName,
      until: row.untilAt.toISOString(),
    })),
    session: {
      isShared: session.kind === 'shared',
      signedInAt: session.createdAt.toISOString(),
      endsAt: session.expiresAt.toISOString(),
    },
  };
}
