import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { AudienceDto } from '../../assignments/dto/assignment-request.dto.js';
import { PageQuery } from '../../common/paging/page.query.js';
import { DueDto } from '../../due-dates/dto/due.dto.js';
import { EDIT_OUTCOMES, type EditOutcome } from '../edit-preview.repository.js';

/** What an assignment is to say from now on; what is left out stays. */
export class EditAssignmentDto {
  /** The version that the editor had before them. */
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version: number;

  /** What it is called. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string;

  /** Whom it is for; what belongs to the programme keeps its people. */
  @IsOptional()
  @ValidateNested()
  @Type(() => AudienceDto)
  audience?: AudienceDto;

  /** When it is due; what belongs to the programme keeps what its days are counted from. */
  @IsOptional()
  @ValidateNested()
  @Type(() => DueDto)
  due?: DueDto;

  /** Whether those who match no more keep the track (`keep`), or lose it unless they have begun or have it for another reason (`end`). */
  @IsOptional()
  @IsIn(['keep', 'end'])
  leavers?: 'keep' | 'end' = 'keep';

  /** Whether a new due rule is for those alone who come now (`keep`), or also for all who have not finished (`apply`). */
  @IsOptional()
  @IsIn(['keep', 'apply'])
  dueDates?: 'keep' | 'apply' = 'keep';
}

export class EditPreviewQuery extends PageQuery {
  /** Whom the page lists; whoever enters, unless given. */
  @IsOptional()
  @IsIn(EDIT_OUTCOMES)
  outcome: EditOutcome = 'entering';

  /** Words that name, employee number or e-mail address must all contain, whatever their accents and case. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string;
}
