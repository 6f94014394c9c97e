import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { IsTruth } from '../../common/http/is-truth.js';

/** Whose team. */
export class TeamQuery {
  /** Id of the head of the line: oneself, whom one stands in for, or anybody below. */
  @IsString()
  @Length(1, 22)
  of: string;

  /** true: only who reports to them; otherwise everybody below, at any depth. */
  @IsOptional()
  @IsTruth()
  direct: boolean = false;
}

export class TeamPageQuery extends TeamQuery {
  /** How many people, 1 to 2,000: a team is read as a whole to be sorted and searched without waiting. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2000)
  limit: number = 2000;

  /** The `nextCursor` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(600)
  cursor?: string;
}

export class TeamTrendQuery extends TeamQuery {
  /** How many weeks back, 1 to 104. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(104)
  weeks: number = 26;
}
