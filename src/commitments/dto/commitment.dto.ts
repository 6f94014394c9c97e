import { IsIn, IsString, Length } from 'class-validator';
import { Trimmed } from '../../common/http/trimmed.js';
import { IsDay } from '../../common/http/is-day.js';
import type { Day } from '../../common/days.js';
import { COMMITMENT_ANSWERS, type CommitmentAnswer } from '../commitment.js';

export class CommitmentDto {
  /** Whom it is for, as one calls them. */
  @Trimmed()
  @IsString()
  @Length(1, 120)
  colleague: string;

  /** What one will do differently. */
  @Trimmed()
  @IsString()
  @Length(1, 400)
  act: string;

  /** When one wants to be asked whether it helped: from tomorrow on, at most 30 days away. */
  @IsDay()
  askOn: Day;
}

export class AnswerCommitmentDto {
  /** After `not-yet` it is asked about again in a week. */
  @IsIn(COMMITMENT_ANSWERS)
  answer: CommitmentAnswer;
}
