import { ApiProperty } from '@nestjs/swagger';
import { TEAM_KINDS, type TeamKind, type TeamRow } from '../teams.repository.js';

/** What every colleague may know of a team. */
export class TeamView {
  /** The id of the department, or of the manager to whom its people report. */
  id: string;
  @ApiProperty({ enum: TEAM_KINDS })
  kind: TeamKind;
  /** The name of the department, or of the manager. */
  name: string;
  /** The manager's department. */
  department: string | null;
  /** How many people are in it, without whoever asks. */
  people: number;
}

export class TeamsView {
  items: TeamView[];
  /** Always null: ten are shown, and more letters find the others. */
  nextCursor: string | null;
}

export const toTeamView = ({ publicId, kind, name, department, people }: TeamRow): TeamView => ({
  id: publicId,
  kind,
  name,
  department,
  people,
});
