import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsString,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { TIP_AUDIENCES, type TipAudience, type TipWording } from '../../tips/tip.js';

const VERSION = /^(0|\d{1,9}-\d{1,9})\.[0-9a-f]{0,24}$/;
const SLUG_OR_NONE = /^[a-z0-9-]{0,80}$/;

export class TipFormOptionDto {
  @IsString()
  @MaxLength(1000)
  text: string;

  @IsBoolean()
  isCorrect: boolean;
}

export class TipFormQuestionDto {
  @IsString()
  @MaxLength(1000)
  text: string;

  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => TipFormOptionDto)
  options: TipFormOptionDto[];

  @IsString()
  @MaxLength(1000)
  feedback: string;
}

/** A tip as a form holds it. Only what could not be stored is refused here: the rest is told at its field. */
export class TipFormDto {
  @IsString()
  @MaxLength(400)
  title: string;

  @IsIn(TIP_AUDIENCES)
  audience: TipAudience;

  /** One thing to do this week. */
  @IsString()
  @MaxLength(1000)
  thisWeek: string;

  /** Markdown. */
  @IsString()
  @MaxLength(10_000)
  body: string;

  /** Null: none. */
  @ValidateIf((_, value) => value !== null)
  @IsObject()
  @ValidateNested()
  @Type(() => TipFormQuestionDto)
  question: TipFormQuestionDto | null;

  /** Where facts and ideas come from. */
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(1000, { each: true })
  sources: string[];

  toWording(): TipWording {
    const { title, audience, thisWeek, body, question, sources } = this;
    return {
      title,
      audience,
      thisWeek,
      body,
      question: question && {
        text: question.text,
        options: question.options.map(({ text, isCorrect }) => ({ text, isCorrect })),
        feedback: question.feedback,
      },
      sources,
    };
  }
}

/** A form to be looked at; `slug` is empty for a tip that there is not yet. */
export class PreviewTipFormDto {
  @Matches(SLUG_OR_NONE, { message: 'slug is the name of a tip, or empty' })
  slug: string;

  @IsObject()
  @ValidateNested()
  @Type(() => TipFormDto)
  form: TipFormDto;
}

export class ChangeTipDto {
  /** That of the tip as it was read. */
  @Matches(VERSION, { message: 'version is that of the tip as it was read' })
  version: string;

  @IsObject()
  @ValidateNested()
  @Type(() => TipFormDto)
  form: TipFormDto;
}

/** The tip as it was read. */
export class TipVersionQuery {
  @Matches(VERSION, { message: 'version is that of the tip as it was read' })
  version: string;
}

export class WithdrawTipDto extends TipVersionQuery {}
