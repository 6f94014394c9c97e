import { IsOptional, IsString, Length } from 'class-validator';
import { Folded } from '../../common/http/folded.js';

/** Nominates a colleague as star of the quarter. */
export class NominateDto {
  /** The id of a colleague of `GET /api/colleagues`. */
  @IsString()
  @Length(1, 40)
  to: string;

  /** The slug of a behaviour of `GET /api/behaviours`. */
  @IsString()
  @Length(1, 80)
  behaviour: string;

  /** What they did, in 30 to 1,000 characters: what happened, and what it changed. */
  @Folded()
  @IsString()
  @Length(30, 1000)
  evidence: string;

  /** Whom it helped: a team, a customer, a colleague. */
  @IsOptional()
  @Folded()
  @IsString()
  @Length(1, 200)
  helped?: string;
}
