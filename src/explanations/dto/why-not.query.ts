import { IsString, Length } from 'class-validator';

export class WhyNotQuery {
  /** Slug of the track. */
  @IsString()
  @Length(1, 80)
  track: string;
}
