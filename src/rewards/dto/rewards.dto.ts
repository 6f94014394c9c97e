import { IsInt, IsString, Length, Max, Min } from 'class-validator';

/** The page of rewards as Markdown. */
export class PreviewRewardsDto {
  @IsString()
  @Length(1, 20_000)
  body: string;
}

/** Writes the page of rewards anew. */
export class WriteRewardsDto extends PreviewRewardsDto {
  /** The version on top of which it is written: that of `GET /api/rewards`. */
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  version: number;
}
