import { IsIn, IsInt, Max, Min } from 'class-validator';
import { type Acknowledgement, ACKNOWLEDGEMENTS } from '../acknowledgement.js';

/** What the caller says of a tip. */
export class AcknowledgeTipDto {
  /** trying: they will; done: they have. */
  @IsIn(ACKNOWLEDGEMENTS)
  as: Acknowledgement;
}

/** An answer to a tip's question. */
export class AnswerTipDto {
  /** For which time the question was asked, from 1, so that the same answer sent twice counts once. */
  @IsInt()
  @Min(1)
  @Max(99)
  round: number;

  /** The place of the chosen option, from 0. */
  @IsInt()
  @Min(0)
  @Max(3)
  choice: number;
}
