import { IsInt, Max, Min } from 'class-validator';

/** An answer by a link. */
export class AnswerRefresherDto {
  /** The place of the chosen option, from 0. */
  @IsInt()
  @Min(0)
  @Max(3)
  choice: number;
}
