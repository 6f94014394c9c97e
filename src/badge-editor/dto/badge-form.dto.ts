import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { EVERY, type Every } from '../../badge-criteria/award-period.js';
import { CRITERION_KINDS, type CriterionKind } from '../../badge-criteria/criterion.js';
import type { BadgeForm, CriterionForm } from '../badge-form.js';

const SLUG_OR_NONE = /^[a-z0-9-]{0,80}$/;
const VERSION = /^([0-9a-f]{0,64}\.[0-9a-f]{0,64})?$/;

/** What a criterion asks, key by key; a kind has some of them. What it lacks, the answer says at its field. */
export class CriterionDto implements CriterionForm {
  @IsIn(CRITERION_KINDS)
  kind: CriterionKind;

  @IsOptional()
  @IsString()
  @MaxLength(80)
  track?: string;

  @IsOptional()
  @IsString()
  @MaxLength(80)
  course?: string;

  @IsOptional()
  @IsString()
  @MaxLength(80)
  signOff?: string;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(9999)
  withinDays?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(9999)
  score?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(9999)
  scenarios?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(9999)
  months?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(9999)
  colleagues?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(9999)
  departments?: number;

  @IsOptional()
  @IsBoolean()
  firstAttempt?: boolean;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(80, { each: true })
  behaviours?: string[];

  @IsOptional()
  @IsString()
  @MaxLength(20)
  decidedBy?: string;
}

/** A badge as a form holds it. Only what could not be stored is refused here: the rest is told at its field. */
export class BadgeFormDto {
  @IsInt()
  @Min(0)
  @Max(9999)
  order: number;

  @IsString()
  @MaxLength(400)
  title: string;

  @IsString()
  @MaxLength(1000)
  summary: string;

  /** Markdown. */
  @IsString()
  @MaxLength(10_000)
  body: string;

  @IsObject()
  @ValidateNested()
  @Type(() => CriterionDto)
  criterion: CriterionDto;

  /** Null: once. */
  @ValidateIf((_, value) => value !== null)
  @IsIn(EVERY)
  every: Every | null;

  /** Null: for good. */
  @ValidateIf((_, value) => value !== null)
  @IsInt()
  @Min(0)
  @Max(9999)
  expiresAfterMonths: number | null;

  /** An SVG. */
  @IsString()
  @MaxLength(20_000)
  drawing: string;

  toForm(): BadgeForm {
    const { order, title, summary, body, criterion, every, expiresAfterMonths, drawing } = this;
    return { order, title, summary, body, criterion, every, expiresAfterMonths, drawing };
  }
}

/** A form to be looked at; `slug` is empty for a badge that there is not yet. */
export class CheckBadgeFormDto {
  @Matches(SLUG_OR_NONE, { message: 'slug is the name of a badge, or empty' })
  slug: string;

  @IsObject()
  @ValidateNested()
  @Type(() => BadgeFormDto)
  form: BadgeFormDto;
}

export class PublishBadgeDto {
  /** That of the badge as it was read. */
  @Matches(VERSION, { message: 'version is that of the badge as it was read' })
  version: string;

  @IsObject()
  @ValidateNested()
  @Type(() => BadgeFormDto)
  form: BadgeFormDto;
}

export class WithdrawBadgeDto {
  /** That of the badge as it was read. */
  @Matches(VERSION, { message: 'version is that of the badge as it was read' })
  version: string;
}
