import { Transform } from 'class-transformer';
import { IsBoolean, IsString, Length } from 'class-validator';
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
}
