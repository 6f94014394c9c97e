import { ArrayMaxSize, IsArray, IsISO8601, IsOptional, IsString, Length, Matches } from 'class-validator';

/** Starts the programme on a day: for these departments and locations, or for everybody where none is named. */
export class PlanWavesDto {
  /** Today or later. */
  @Matches(/^2[01]\d\d-\d\d-\d\d$/)
  @IsISO8601({ strict: true })
  startsOn: string;

  /** Ids of departments. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @Length(1, 22, { each: true })
  departmentIds?: string[];

  /** Locations as the HR export has them. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @Length(1, 120, { each: true })
  locations?: string[];
}
