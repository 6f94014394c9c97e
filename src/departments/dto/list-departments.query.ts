import { IsOptional, IsString, MaxLength } from 'class-validator';
import { IsTruth } from '../../common/http/is-truth.js';
import { PageQuery } from '../../common/paging/page.query.js';

export class ListDepartmentsQuery extends PageQuery {
  /** Words that the name must all contain, whatever their accents and case. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string;

  /** Whether to say who heads each; admins only. */
  @IsOptional()
  @IsTruth()
  heads: boolean = false;

  /** Whether each comes before its parts, with its depth, instead of by name; admins only, and only without `text`. */
  @IsOptional()
  @IsTruth()
  tree: boolean = false;
}
