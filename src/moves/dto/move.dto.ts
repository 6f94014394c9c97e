import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDefined,
  IsIn,
  IsOptional,
  IsString,
  Length,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { Day } from '../../common/days.js';
import { IsDay } from '../../common/http/is-day.js';
import { WORKER_TYPES, type WorkerType } from '../../hr-files/worker-type.js';

/** What changes; whatever is missing stays as it is, null takes it away. */
export class MoveSetDto {
  /** Id of a department. */
  @IsOptional()
  @IsString()
  @Length(1, 22)
  department?: string | null;

  @IsOptional()
  @IsString()
  @Length(1, 150)
  title?: string | null;

  /** Id of the person to report to. */
  @IsOptional()
  @IsString()
  @Length(1, 22)
  manager?: string | null;

  @ValidateIf((set: MoveSetDto) => set.workerType !== undefined)
  @IsIn(WORKER_TYPES)
  workerType?: WorkerType;
}

export class MovePersonDto extends MoveSetDto {
  /** The first day on which it is so, at most a year ago or ahead; a day to come begins where the person is. */
  @IsDay()
  from: Day;
}

/** Who is moved: exactly one of these. People who have left stay where they were. */
export class WhoDto {
  /** Everybody below this person, at any depth. With another manager, those who report to somebody below keep doing so. */
  @IsOptional()
  @IsString()
  @Length(1, 22)
  below?: string;

  /** Everybody who reports directly to this person, also to one who has left. */
  @IsOptional()
  @IsString()
  @Length(1, 22)
  reportsOf?: string;

  /** Everybody in this department today. With another manager, those who report to somebody in it keep doing so. */
  @IsOptional()
  @IsString()
  @Length(1, 22)
  department?: string;

  /** These people, by id. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2_000)
  @IsString({ each: true })
  @Length(1, 22, { each: true })
  people?: string[];
}

export class MovePeopleDto {
  @IsDefined()
  @ValidateNested()
  @Type(() => WhoDto)
  who: WhoDto;

  /** As for one person. */
  @IsDay()
  from: Day;

  @IsDefined()
  @ValidateNested()
  @Type(() => MoveSetDto)
  set: MoveSetDto;
}
