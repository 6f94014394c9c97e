import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, MaxLength, Min, ValidateNested } from 'class-validator';
import { SAMPLES, type Sample } from '../message-samples.js';

const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8})?$/;

/** A text as it was typed; how long its parts may be, and what else is wrong with it, is said at each of them. */
export class MessageTextDto {
  @IsString()
  @MaxLength(1_000)
  subject: string;

  /** Null where the message leads nowhere. */
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  button: string | null = null;

  @IsString()
  @MaxLength(20_000)
  body: string;
}

/** In which language. */
export class MessageLanguageQuery {
  @IsString()
  @Matches(LANGUAGE)
  language: string = 'en';
}

export class DraftMessageDto {
  /** A language tag in lower case, such as `en` or `pt-br`. */
  @IsString()
  @Matches(LANGUAGE)
  language: string;

  /** By which made-up person it is tried. */
  @IsIn(SAMPLES)
  sample: Sample;

  @ValidateNested()
  @Type(() => MessageTextDto)
  text: MessageTextDto;
}

/** Gives up what was written over the version that was read. */
export class MessageVersionDto {
  @IsString()
  @Matches(LANGUAGE)
  language: string;

  /** 0 where nobody had written. */
  @IsInt()
  @Min(0)
  version: number;
}

export class WriteMessageDto extends MessageVersionDto {
  @ValidateNested()
  @Type(() => MessageTextDto)
  text: MessageTextDto;
}
