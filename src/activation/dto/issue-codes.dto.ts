import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, Length } from 'class-validator';
import { IsDay } from '../../common/http/is-day.js';

/** For whom slips are printed: people without a password who fit everything that is given; nothing given is everybody. */
export class IssueCodesDto {
  /** Public ids of departments, at most 200. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @Length(1, 22, { each: true })
  departments?: string[];

  @IsOptional()
  @IsString()
  @Length(1, 120)
  location?: string;

  /** First hire date, `YYYY-MM-DD`. */
  @IsOptional()
  @IsDay()
  hiredFrom?: string;

  /** Last hire date, `YYYY-MM-DD`. */
  @IsOptional()
  @IsDay()
  hiredUntil?: string;

  /** Public ids of people, at most 1,000. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  @IsString({ each: true })
  @Length(1, 22, { each: true })
  people?: string[];
}
