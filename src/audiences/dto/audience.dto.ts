import {
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  Min,
} from 'class-validator';
import { ApiRule } from '../../audience-rules/api-rule.js';
import { PageQuery } from '../../common/paging/page.query.js';
import { PREVIEW_PARTS, type PreviewPart } from '../audience-preview.repository.js';

/** Who is meant; the service reads the rule itself and names every mistake with its place. */
export class RuleDto {
  /** A rule tree: docs/audiences.md lists its kinds. */
  @ApiRule()
  @IsDefined()
  @IsObject()
  rule: object;
}

export class NewAudienceDto extends RuleDto {
  @IsString()
  @Length(1, 120)
  name: string;
}

/** Name and rule anew, in the place of the version that was read. */
export class ChangeAudienceDto extends NewAudienceDto {
  /** The version that was read: another one means that somebody was quicker. */
  @IsInt()
  @Min(1)
  version: number;
}

export class PreviewAudienceDto extends RuleDto {
  /** The audience whose rule it would replace: the preview says who enters and who leaves. */
  @IsOptional()
  @IsString()
  @Length(1, 22)
  instead?: string;
}

export class PreviewPeopleQuery extends PageQuery {
  @IsOptional()
  @IsIn(PREVIEW_PARTS)
  part: PreviewPart = 'meant';

  /** Words that name, employee number or e-mail address must all contain, whatever their accents and case. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string;
}
