import { ApiProperty } from '@nestjs/swagger';
import { TEAM_KINDS, type TeamKind } from '../../colleagues/teams.repository.js';
import { nameOf } from '../../people/dto/person.view.js';
import { editableUntil } from '../kudos-rules.js';
import type { KudosRow } from '../kudos.repository.js';

/** One side of thanks, as they were called and where they stood then. */
export class KudosPersonView {
  id: string;
  name: string;
  department: string | null;
}

export class ThankedTeamView {
  @ApiProperty({ enum: TEAM_KINDS })
  kind: TeamKind;
  /** How many people were thanked. */
  people: number;
}

/** Who was thanked: a person, a department by its name, or the people who report to somebody by that one's name. */
export class KudosReceiverView extends KudosPersonView {
  team: ThankedTeamView | null;
}

export class KudosBehaviourView {
  slug: string;
  title: string;
}

/** Thanks from one colleague to another, or to a team. */
export class KudosView {
  id: string;
  from: KudosPersonView;
  to: KudosReceiverView;
  behaviour: KudosBehaviourView;
  /** Empty where one of them was erased. */
  sentence: string;
  /** The piece of work that it was for. */
  about: string | null;
  givenAt: string;
  /** Which side the caller speaks for; of a team that was thanked, only whoever answers for it is on one. */
  mine: 'from' | 'to' | null;
  /** Whether the giver, and whether the receiver, or the team's manager, lets everybody read them. */
  giverAgrees: boolean;
  receiverAgrees: boolean;
  /** Until when the caller may change the words; null where they may not. */
  editableUntil: string | null;
  /** Whether an admin took them away after a report; only their giver sees them then. */
  isHidden: boolean;
}

export class KudosPageView {
  items: KudosView[];
  nextCursor: string | null;
}

/** Thanks as a reader sees them. */
export function toKudosView(row: KudosRow, readerId: number, now: Date): KudosView {
  const until = editableUntil(row.givenAt);
  const isGiver = row.giverId === readerId;
  return {
    id: row.publicId,
    from: {
      id: row.giverPublicId,
      name: nameOf({ givenName: row.giverGivenName, familyName: row.giverFamilyName }),
      department: row.giverDepartment,
    },
    to: receiverOf(row),
    behaviour: { slug: row.behaviour, title: row.behaviourTitle },
    sentence: row.sentence,
    about: row.about,
    givenAt: row.givenAt.toISOString(),
    mine: sideOf(row, readerId),
    giverAgrees: row.giverAgrees,
    receiverAgrees: row.receiverAgrees,
    editableUntil: isGiver && row.status === 'standing' && until > now ? until.toISOString() : null,
    isHidden: row.status === 'hidden',
  };
}

function receiverOf(row: KudosRow): KudosReceiverView {
  const name = nameOf({ givenName: row.receiverGivenName ?? '', familyName: row.receiverFamilyName ?? '' });
  const person = { id: row.receiverPublicId ?? '', name, department: row.receiverDepartment };
  if (row.teamSize === null) return { ...person, team: null };
  if (row.teamDepartmentPublicId === null || row.teamDepartment === null)
    return { ...person, team: { kind: 'reports', people: row.teamSize } };
  return {
    id: row.teamDepartmentPublicId,
    name: row.teamDepartment,
    department: null,
    team: { kind: 'department', people: row.teamSize },
  };
}

function sideOf({ giverId, receiverId, teamManagerId }: KudosRow, readerId: number): KudosView['mine'] {
  if (giverId === readerId) return 'from';
  return receiverId === readerId || teamManagerId === readerId ? 'to' : null;
}
