import { IsBoolean, IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { TEAM_KINDS, type TeamKind } from '../../colleagues/teams.repository.js';
import { Folded } from '../../common/http/folded.js';

/** What thanks say. */
export class EditKudosDto {
  /** The slug of a behaviour of `GET /api/behaviours`. */
  @IsString()
  @Length(1, 80)
  behaviour: string;

  /** What they did, in a sentence of 10 to 500 characters. */
  @Folded()
  @IsString()
  @Length(10, 500)
  sentence: string;

  /** The piece of work that it was for. */
  @IsOptional()
  @Folded()
  @IsString()
  @Length(1, 200)
  about?: string;
}

/** Thanks a colleague, or a team. */
export class GiveKudosDto extends EditKudosDto {
  /** The id of a colleague of `GET /api/colleagues`, or of a team of `GET /api/colleagues/teams`. */
  @IsString()
  @Length(1, 40)
  to: string;

  /** Which kind of team it is the id of; a colleague, unless given. */
  @IsOptional()
  @IsIn(TEAM_KINDS)
  team?: TeamKind;

  /** Whether everybody may read them, if the receiver, or the team's manager, agrees; default: only both sides and the receiver's managers do. */
  @IsOptional()
  @IsBoolean()
  mayBeShown: boolean = false;

  /** Makes a repeat of the request harmless, as the `Idempotency-Key` header does. */
  @IsOptional()
  @IsString()
  @MaxLength(80)
  requestKey?: string;
}

/** Says whether everybody may read thanks. */
export class ShowKudosDto {
  @IsBoolean()
  isAgreed: boolean;
}

/** Says that thanks are abuse. */
export class ReportKudosDto {
  /** What is wrong with them, for the admins. */
  @Folded()
  @IsString()
  @Length(3, 500)
  reason: string;
}
