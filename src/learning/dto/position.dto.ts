import { IsInt, Max, Min } from 'class-validator';

/** Where the learner wants to go on. */
export class PositionDto {
  /** Seconds of a film, per mille of a text. */
  @IsInt()
  @Min(0)
  @Max(86_400)
  position: number;
}
