import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { Trimmed } from '../../common/http/trimmed.js';
import { UNDER_WAY, type UnderWay } from '../../courses/under-way.js';
import { BAD_LANGUAGE, LANGUAGE } from '../../common/language.js';
import { type Setting, SETTINGS } from '../../lesson-kinds/setting.js';
import { BEGUN_KINDS, type BegunKind } from '../beginnings.js';

const ONE_LINE = /^[^\r\n]*$/;
/** What the smallest text column of the databases holds; the reader of content says so of the whole file, in bytes. */
const MOST_CHARACTERS = 60_000;

/** A course that is begun in the browser. */
export class BeginCourseDto {
  @Trimmed()
  @IsString()
  @Length(3, 200)
  @Matches(ONE_LINE, { message: 'title is one line' })
  title: string;

  /** Its own language, for example `en`. */
  @Matches(LANGUAGE, { message: `language ${BAD_LANGUAGE}` })
  language: string = 'en';
}

/** A lesson that is added at the end of a draft. */
export class AddLessonDto {
  @IsIn(BEGUN_KINDS)
  kind: BegunKind;

  @Trimmed()
  @IsString()
  @Length(1, 200)
  @Matches(ONE_LINE, { message: 'title is one line' })
  title: string;
}

/** A text that is added to a lesson: in another language, for those of a setting, or both. */
export class AddTextDto {
  /** Another one than the course’s own, for example `es`. */
  @IsOptional()
  @Matches(LANGUAGE, { message: `language ${BAD_LANGUAGE}` })
  language?: string;

  /** Default: for anybody. */
  @IsOptional()
  @IsIn(SETTINGS)
  setting?: Setting;
}

/** A text of a draft as it was typed: kept whatever it says, mistakes and all. */
export class SaveTextDto {
  /** The version that the form was opened with, or that the last save answered. */
  @IsInt()
  @Min(1)
  version: number;

  @IsString()
  @MaxLength(400)
  @Matches(ONE_LINE, { message: 'title is one line' })
  title: string;

  /** Null for the course’s own page. */
  @ValidateIf((_, value) => value !== null)
  @IsInt()
  @Min(0)
  @Max(999)
  minutes: number | null;

  /** The rest of the front matter, as YAML: the questions of a quiz, the steps of a scenario. */
  @IsString()
  @MaxLength(MOST_CHARACTERS)
  definition: string;

  /** Markdown. */
  @IsString()
  @MaxLength(MOST_CHARACTERS)
  body: string;
}

/** The lessons of a draft in the order in which they are to stand. */
export class ArrangeDto {
  /** Slugs, each once. */
  @IsArray()
  @ArrayMaxSize(99)
  @IsString({ each: true })
  lessons: string[];
}

export class PublishDraftDto {
  /** The draft’s version as it was read: what changed since is looked at before it is published. */
  @IsInt()
  @Min(1)
  version: number;

  /** Publish over what was published meanwhile. */
  @IsOptional()
  @IsBoolean()
  over?: boolean;

  /** What it means for those who have begun an earlier version. */
  @IsIn(UNDER_WAY)
  underWay: UnderWay = 'keep';
}

/** Markdown to be shown as a learner sees it. */
export class PreviewTextDto {
  @IsString()
  @MaxLength(MOST_CHARACTERS)
  body: string;

  /** Of the text, for the company's words in it. */
  @Matches(LANGUAGE, { message: `language ${BAD_LANGUAGE}` })
  language: string = 'en';
}
