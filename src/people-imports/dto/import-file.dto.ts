import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';

const WORDS = new Map<unknown, boolean>([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
  ['', false],
]);

/** Fields of a form arrive as text. */
const toBoolean = ({ value }: { value: unknown }) => WORDS.get(value) ?? value;

export class ImportFileDto {
  /** Only says what would happen; nothing about people is stored. */
  @IsOptional()
  @Transform(toBoolean)
  @IsBoolean()
  dryRun = false;

  /** Leaves rows with mistakes out instead of refusing the file. */
  @IsOptional()
  @Transform(toBoolean)
  @IsBoolean()
  skipRejected = false;
}
