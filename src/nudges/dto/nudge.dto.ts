import { IsBoolean, IsIn, IsOptional, IsString, Length } from 'class-validator';

/** Which open work people are reminded of: what is overdue, what nobody has begun, or all. */
export const NUDGED_STATES = ['overdue', 'not-started', 'open'] as const;
export type NudgedState = (typeof NUDGED_STATES)[number];

/** Whom to remind, and of what. */
export class NudgeDto {
  /** Id of the head of a line: oneself, whom one stands in for, or anybody below; or instead of it a `person`. */
  @IsOptional()
  @IsString()
  @Length(1, 22)
  of?: string;

  /** true: only who reports to them; otherwise everybody below, at any depth. */
  @IsOptional()
  @IsBoolean()
  direct: boolean = false;

  /** Id of one person of the lines that one answers for. */
  @IsOptional()
  @IsString()
  @Length(1, 22)
  person?: string;

  /** Slug of a track; without it, all. */
  @IsOptional()
  @IsString()
  @Length(1, 80)
  track?: string;

  @IsIn(NUDGED_STATES)
  state: NudgedState;
}
