import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';

/** Which two versions are compared, by their ids. */
export class CompareVersionsQuery {
  /** The earlier one. */
  @IsString()
  @Length(1, 22)
  from: string;

  /** The later one. */
  @IsString()
  @Length(1, 22)
  to: string;
}

export class RestoreVersionDto {
  /** Replaces the draft that is open, of this version and no other; left out, an open draft stays. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  over?: number;
}
