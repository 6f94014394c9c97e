import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Length } from 'class-validator';

/** A list as somebody keeps it: employee numbers and e-mail addresses, in any order. */
export class NamedPeopleDto {
  /** One employee number or e-mail address each. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2_000)
  @IsString({ each: true })
  @Length(1, 254, { each: true })
  entries: string[];
}
