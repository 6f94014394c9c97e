import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, Length, Matches } from 'class-validator';
import { HR, LONGEST_SOURCE, sourceName } from '../../hr-sources/hr-source.js';

const WORDS = new Map<unknown, boolean>([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
  ['', false],
]);

/** Fields of a form arrive as text. */
export const toBoolean = ({ value }: { value: unknown }) => WORDS.get(value) ?? value;

export class ImportFileDto {
  /** The HR system that the file comes from; employee numbers are unique within it. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? sourceName(value) : value))
  @Length(1, LONGEST_SOURCE)
  @Matches(/^[^\p{Cc}\p{Cf}]*$/u, { message: 'source must not hold invisible characters' })
  source: string = HR;

  /** Only says what would happen; nothing about people is stored. */
  @IsOptional()
  @Transform(toBoolean)
  @IsBoolean()
  dryRun: boolean = false;

  /** Leaves rows with mistakes out instead of refusing the file. */
  @IsOptional()
  @Transform(toBoolean)
  @IsBoolean()
  skipRejected: boolean = false;

  /** Answers at once with the import's id instead of at its end. */
  @IsOptional()
  @Transform(toBoolean)
  @IsBoolean()
  background: boolean = false;
}
