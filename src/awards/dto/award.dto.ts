import { IsBoolean, IsOptional, IsString, Length, Matches } from 'class-validator';
import { Folded } from '../../common/http/folded.js';

/** Says whether everybody may read that one has a badge. */
export class ShowBadgeDto {
  @IsBoolean()
  isShown: boolean;
}

/** Takes a badge away. */
export class RevokeBadgeDto {
  /** Why; noted in the audit. */
  @Folded()
  @IsString()
  @Length(3, 500)
  reason: string;

  /** The quarter or year that it was given for, as in the list of somebody's badges; without it, the latest one. */
  @IsOptional()
  @IsString()
  @Matches(/^(once|\d{4}(-Q[1-4])?)$/)
  period?: string;
}
