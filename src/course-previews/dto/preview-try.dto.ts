import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { AnswerDto } from '../../attempts/dto/answer.dto.js';
import { SLUG } from '../../common/front-matter/fields.js';
import { BAD_WISH, WISHED_LANGUAGE } from '../../common/language.js';
import { type Setting, SETTINGS } from '../../lesson-kinds/setting.js';

/** By which text a lesson is tried; a try keeps the one that it was opened with. */
export class PreviewWishDto {
  /** For example `es`; default: the course's. */
  @IsOptional()
  @Matches(WISHED_LANGUAGE, { message: BAD_WISH })
  language?: string;

  /** Default: for anybody. */
  @IsOptional()
  @IsIn(SETTINGS)
  setting?: Setting;

  /** `draft`: as it is being written, for those who write courses; default: as it is published. */
  @IsOptional()
  @IsIn(['draft'])
  of?: 'draft';

  /** The step at which a conversation begins; default: its first. */
  @IsOptional()
  @MaxLength(80)
  @Matches(SLUG, { message: 'from must be the id of a step' })
  from?: string;
}

/** An answer of a try. */
export class PreviewAnswerDto extends AnswerDto {
  @IsString()
  @MaxLength(32)
  question: string;
}

/** Everything that was answered, to be marked. */
export class PreviewAnswersDto extends PreviewWishDto {
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => PreviewAnswerDto)
  answers: PreviewAnswerDto[];
}

/** Everything that was said in a conversation. */
export class PreviewPathDto extends PreviewWishDto {
  /** Places of the choices in the steps' lists, from 0. */
  @IsArray()
  @ArrayMaxSize(500)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(50, { each: true })
  path: number[];
}
