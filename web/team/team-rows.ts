import type { View } from '../api/client.js';
import { type SortKey, type Standing, STANDINGS } from './team-search.js';

export type TeamMember = View<'TeamMemberView'>;
export type TeamCell = View<'TeamCellView'>;

/** What narrows a team; whatever is left out does not. */
export interface Narrowing {
  q?: string;
  standing?: Standing;
  department?: string;
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** A member with what looking for words needs, made once. */
export interface Findable {
  member: TeamMember;
  text: string;
  cells: Map<string, TeamCell>;
}

export function toFindable(member: TeamMember): Findable {
  const { givenName, familyName, employeeNumber, title, department, manager } = member;
  const words = [givenName, familyName, employeeNumber, title, department, manager];
  return {
    member,
    text: plain(words.join(' ')),
    cells: new Map(member.tracks.map((cell) => [cell.track, cell])),
  };
}

/** Whoever has all the words in name, number, title, department or manager, and stands and works where it is asked. */
export function narrow(people: readonly Findable[], { q = '', standing, department }: Narrowing): Findable[] {
  const words = plain(q)
    .split(/\s+/)
    .filter((word) => word !== '');
  return people.filter(
    ({ member, text }) =>
      (standing === undefined || member.standing === standing) &&
      (department === undefined || member.department === department) &&
      words.every((word) => text.includes(word)),
  );
}

/** What needs looking at comes first; whoever is not on a track at all comes last. */
const URGENCY = ['late', 'in-progress', 'not-started', 'on-leave', 'scheduled', 'waived', 'completed'];
const NOT_ON_IT = URGENCY.length;

/** Sorted by a column; within equals the order of names, in which people come, stays. */
export function sortTeam(people: readonly Findable[], by: SortKey, isDescending: boolean): Findable[] {
  if (by === 'name') return isDescending ? people.toReversed() : [...people];
  const turn = isDescending ? -1 : 1;
  const ranked = people.map((one, place) => ({ one, place, rank: rankOf(one, by) }));
  ranked.sort((a, b) => {
    const [left, right] = [a.rank, b.rank];
    if (left[0] !== right[0]) return (left[0] - right[0]) * turn;
    if (left[1] !== right[1]) return (left[1] < right[1] ? -1 : 1) * turn;
    return a.place - b.place;
  });
  return ranked.map(({ one }) => one);
}

function rankOf({ member, cells }: Findable, by: SortKey): [number, string] {
  if (by === 'minutes') return [member.minutesNeeded, ''];
  if (by === 'standing') return [STANDINGS.indexOf(member.standing), ''];
  const cell = cells.get(by.slice('track:'.length));
  if (!cell) return [NOT_ON_IT, ''];
  return [URGENCY.indexOf(cell.isOverdue ? 'late' : cell.status), cell.completedAt ?? cell.dueOn ?? '~'];
}

/** The departments that a team has, by name. */
export const departmentsOf = (people: readonly Findable[]): string[] =>
  [...new Set(people.flatMap(({ member }) => member.department ?? []))].toSorted((a, b) =>
    a.localeCompare(b),
  );
