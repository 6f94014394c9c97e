import type { Day } from '../../common/days.js';
import { instantOrNull } from '../../database/values.js';
import { nameOf } from '../../people/dto/person.view.js';
import { isRunning, type State } from '../../reports/counted-enrolments.js';
import { dueDayOf } from '../../reports/dto/completion-row.view.js';
import { type Standing, standingOf } from '../standing.js';
import type { TeamCellRow, TeamRow } from '../team-people.repository.js';

/** Where somebody is on one track. */
export class TeamCellView {
  /** Slug of the track. */
  track: string;
  status: State;
  isOverdue: boolean;
  dueOn: Day | null;
  completedAt: string | null;
}

/** Somebody of a team: status and dates, never answers, scores or attempts. */
export class TeamMemberView {
  id: string;
  employeeNumber: string;
  givenName: string;
  familyName: string;
  department: string | null;
  title: string | null;
  /** Who they report to, by name. */
  manager: string | null;
  /** How many people are below them, at any depth. */
  leads: number;
  standing: Standing;
  /** Minutes of learning that they still need for what they are on. */
  minutesNeeded: number;
  /** One a track at most. */
  tracks: TeamCellView[];
}

export class TeamPageView {
  items: TeamMemberView[];
  nextCursor: string | null;
}

interface MemberFacts {
  cells: readonly TeamCellRow[];
  minutesNeeded: number;
  leads: number;
}

const isLate = ({ state, pastDue }: TeamCellRow) => pastDue === 1 && isRunning(state);

export function toTeamMemberView(row: TeamRow, facts: MemberFacts, companyZone: string): TeamMemberView {
  const { cells, minutesNeeded, leads } = facts;
  const { managerGivenName: givenName, managerFamilyName: familyName } = row;
  const zone = row.timeZone ?? companyZone;
  const latest = new Map(cells.map((cell) => [cell.track, toCellView(cell, zone)]));
  return {
    id: row.publicId,
    employeeNumber: row.employeeNumber,
    givenName: row.givenName,
    familyName: row.familyName,
    department: row.department,
    title: row.title,
    manager: givenName === null || familyName === null ? null : nameOf({ givenName, familyName }),
    leads,
    standing: standingOf(new Set(cells.map(({ state }) => state)), cells.some(isLate)),
    minutesNeeded,
    tracks: [...latest.values()],
  };
}

function toCellView(cell: TeamCellRow, zone: string): TeamCellView {
  const dueAt = instantOrNull(cell.dueAt);
  const completedAt = cell.state === 'completed' ? instantOrNull(cell.completedAt) : null;
  return {
    track: cell.track,
    status: cell.state,
    isOverdue: isLate(cell),
    dueOn: dueAt && dueDayOf(dueAt, zone),
    completedAt: completedAt && completedAt.toISOString(),
  };
}
