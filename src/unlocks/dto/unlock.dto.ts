import { IsInt, IsString, Length, Max, Min } from 'class-validator';
import { Trimmed } from '../../common/http/trimmed.js';

/** Lets a learner try a quiz again. */
export class UnlockDto {
  /** Why, in words that stay with the record. */
  @Trimmed()
  @IsString()
  @Length(3, 500)
  note: string;

  /** How many further attempts. */
  @IsInt()
  @Min(1)
  @Max(10)
  attempts: number = 1;
}
