import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

/** A left side and the right side that the learner gave it. */
export class PairDto {
  @IsString()
  @MaxLength(32)
  left: string;

  @IsString()
  @MaxLength(32)
  right: string;
}

/** An answer in the ids of the attempt: `chosen` options, or items in order; `pairs` for matching. */
export class AnswerDto {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(32, { each: true })
  chosen?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PairDto)
  pairs?: PairDto[];
}

/** What a learner says at a step of a scenario. */
export class ChoiceDto {
  /** The id of the step that they see. */
  @IsString()
  @Length(1, 80)
  step: string;

  /** The place of the choice in the step's list, from 0. */
  @IsInt()
  @Min(0)
  @Max(50)
  choice: number;
}
