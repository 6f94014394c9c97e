import { IsString, Length, ValidateIf } from 'class-validator';

/** A vote of a member of the panel. */
export class CastVoteDto {
  /** The id of one of those to vote on; null abstains. */
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @Length(1, 40)
  nominee: string | null;
}
