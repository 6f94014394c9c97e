import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { choicesIn, HrFileDto } from '../../hr-sources/dto/hr-file.dto.js';
import type { ReadingChoices } from '../../hr-sources/hr-files.service.js';
import { ON_UNKNOWN_MANAGER, type OnUnknownManager } from '../../import-findings/import-tally.js';

const WORDS = new Map<unknown, boolean>([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
  ['', false],
]);

/** Fields of a form arrive as text. */
export const toBoolean = ({ value }: { value: unknown }) => WORDS.get(value) ?? value;

export class ImportFileDto extends HrFileDto {
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

  /** What becomes of rows whose supervisor is neither in the file nor stored: rejected, or taken over without one. */
  @IsOptional()
  @IsIn(ON_UNKNOWN_MANAGER)
  unknownManagers?: OnUnknownManager;
}

/** What is said of a file and what is to be done with it; throws `MAPPING_INVALID` for a mapping that cannot be read. */
export function optionsIn<T extends ImportFileDto>(dto: T): Omit<T, 'mapping'> & { reading: ReadingChoices } {
  const { mapping: _, ...options } = dto;
  return { ...options, reading: choicesIn(dto) };
}
