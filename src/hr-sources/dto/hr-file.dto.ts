import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { mappingFrom } from '../../hr-columns/column-mapping.js';
import { NAME_ORDERS, type NameOrder } from '../../hr-columns/person-name.js';
import type { ReadingChoices } from '../hr-files.service.js';
import { HR, LONGEST_SOURCE, sourceName } from '../hr-source.js';

/** What is said of every file of an HR system: where it comes from and how it is to be read. */
export class HrFileDto {
  /** The HR system that the file comes from; employee numbers are unique within it. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? sourceName(value) : value))
  @Length(1, LONGEST_SOURCE)
  @Matches(/^[^\p{Cc}\p{Cf}]*$/u, { message: 'source must not hold invisible characters' })
  source: string = HR;

  /** JSON of our fields and the names of their columns, null for what is not in the file: `{"title": "Role", "location": null}`. */
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  mapping?: string;

  /** How dates are written, where the file itself does not settle it: `dd/MM/yyyy`. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  dateFormat?: string;

  /** Which part of a full name stands first. */
  @IsOptional()
  @IsIn(NAME_ORDERS)
  nameOrder?: NameOrder;
}

/** Throws `MAPPING_INVALID` for a mapping that is no JSON object of texts. */
export function choicesIn({ mapping, dateFormat, nameOrder }: HrFileDto): ReadingChoices {
  const given = mapping === undefined || mapping.trim() === '' ? {} : { mapping: mappingFrom(mapping) };
  return { ...given, dateFormat, nameOrder };
}
