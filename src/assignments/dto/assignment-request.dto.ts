import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsObject,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { ApiRule } from '../../audience-rules/api-rule.js';
import { DueDto } from '../../due-dates/dto/due.dto.js';

/** Whom an assignment is for: whoever one of the lists names, now and later. */
export class AudienceDto {
  /** Ids of people. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2_000)
  @IsString({ each: true })
  @Length(1, 22, { each: true })
  personIds?: string[];

  /** Ids of departments. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @Length(1, 22, { each: true })
  departmentIds?: string[];

  /** Job titles as the HR export has them. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @Length(1, 150, { each: true })
  titles?: string[];

  /** Ids of named audiences: whoever they mean at that time. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 22, { each: true })
  audienceIds?: string[];

  /** A rule tree, as POST /api/audiences takes it. */
  @ApiRule({ isOptional: true })
  @IsOptional()
  @IsObject()
  rule?: object;
}

/** A track, to some people, due then. */
export class AssignmentRequestDto {
  /** Slug of the track. */
  @IsString()
  @Length(1, 80)
  track: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => AudienceDto)
  audience: AudienceDto;

  @IsDefined()
  @ValidateNested()
  @Type(() => DueDto)
  due: DueDto;

  /** What the assignment is called; default: the track and whom it is for. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string;

  /** Lets managers waive, extend, withdraw and re-open within their line; default: trainers alone do. */
  @IsOptional()
  @IsBoolean()
  managersMayDecide?: boolean;

  /** Makes a repeat of the request harmless, as the `Idempotency-Key` header does. */
  @IsOptional()
  @IsString()
  @MaxLength(80)
  requestKey?: string;
}
