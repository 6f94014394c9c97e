import type { Colleague, Kudos, Team } from './kudos-data.js';
import { text } from './messages.js';
import { nameAndDepartment } from './name-and-department.js';

/** Whoever can be thanked, as a picker finds them: a person, or a team. */
export type Receiver = Team | Colleague;

export const isTeam = (one: Receiver): one is Team => 'kind' in one;

/** What a team is called: a department by its name, the people who report to somebody by that one's. */
const teamName = (kind: Team['kind'], name: string): string =>
  kind === 'reports' ? text('teamOf', { name }) : name;

export const receiverName = (one: Receiver): string =>
  isTeam(one) ? teamName(one.kind, one.name) : one.name;

/** What tells them apart: of a team, how many people it has. */
export const receiverDetail = (one: Receiver): string =>
  isTeam(one)
    ? [text(one.kind === 'reports' ? 'reportsOf' : 'departmentOf', { count: one.people }), one.department]
        .filter(Boolean)
        .join(' · ')
    : [one.title, one.department].filter(Boolean).join(' · ');

/** Who was thanked, as they are called. */
export const thankedName = ({ name, team }: Kudos['to']): string => (team ? teamName(team.kind, name) : name);

/** The same, with where they stand, or how many they are. */
export const thankedInFull = (to: Kudos['to']): string =>
  to.team ? text('teamAndCount', { name: thankedName(to), count: to.team.people }) : nameAndDepartment(to);
