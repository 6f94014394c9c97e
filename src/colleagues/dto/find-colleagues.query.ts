import { IsString, Length } from 'class-validator';
import { Trimmed } from '../../common/http/trimmed.js';

export class FindColleaguesQuery {
  /** Words of a name, in any order; two letters at least, so that nobody is shown the whole company. */
  @Trimmed()
  @IsString()
  @Length(2, 100)
  text: string;
}
