import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, IsString, Length, Matches } from 'class-validator';
import { clean } from '../../common/text-keys.js';

/** Says whether everybody may read that one has a badge. */
export class ShowBadgeDto {
  @IsBoolean()
  isShown: boolean;
}

/** Takes a badge away. */
export class RevokeBadgeDto {
  /** Why; noted in the audit. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? clean(value) : value))
  @IsString()
  @Length(3, 500)
  reason: string;

  /** The quarter or year that it was given for, as in the list of somebody's badges; without it, the latest one. */
  @IsOptional()
  @IsString()
  @Matches(/^(once|\d{4}(-Q[1-4])?)$/)
  period?: string;
}
