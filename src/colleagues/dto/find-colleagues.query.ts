import { Transform } from 'class-transformer';
import { IsString, Length } from 'class-validator';

export class FindColleaguesQuery {
  /** Words of a name, in any order; two letters at least, so that nobody is shown the whole company. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @Length(2, 100)
  text: string;
}
