import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Trimmed } from '../../common/http/trimmed.js';

/** The answers to the three questions after a track. */
export class FeedbackDto {
  /** How useful it is for their work: 1 not at all, 5 very. */
  @IsInt()
  @Min(1)
  @Max(5)
  usefulness: number;

  /** Whether it was worth the time: 1 not at all, 5 entirely. */
  @IsInt()
  @Min(1)
  @Max(5)
  worth: number;

  /** The one thing that they would change. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  suggestion?: string;
}
