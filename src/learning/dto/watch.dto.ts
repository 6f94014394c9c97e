import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';

/** The longest film, in seconds. */
const A_DAY = 86_400;

/** A stretch of the film, in whole seconds from its start. */
export class WatchedStretchDto {
  @IsInt()
  @Min(0)
  @Max(A_DAY)
  from: number;

  /** The first second that was not watched any more. */
  @IsInt()
  @Min(0)
  @Max(A_DAY)
  to: number;
}

/** What was watched since the last time, and where the film stands. */
export class WatchDto {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => WatchedStretchDto)
  ranges: WatchedStretchDto[] = [];

  /** The second to go on from. */
  @IsInt()
  @Min(0)
  @Max(A_DAY)
  position: number;
}
