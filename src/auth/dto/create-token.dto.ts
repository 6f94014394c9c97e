import { IsInt, IsString, Length, Max, Min } from 'class-validator';

export class CreateTokenDto {
  /** What it is for, 1 to 80 characters. */
  @IsString()
  @Length(1, 80)
  name: string;

  /** How many days it holds, 1 to 365. */
  @IsInt()
  @Min(1)
  @Max(365)
  days: number;
}
