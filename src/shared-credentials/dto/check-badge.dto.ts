import { IsString, Length } from 'class-validator';

/** A badge to be checked. */
export class CheckBadgeDto {
  /** The signed JSON as text; no badge of ours is longer. */
  @IsString()
  @Length(2, 20_000)
  badge: string;
}
