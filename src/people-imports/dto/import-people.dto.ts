import { Transform } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { Day } from '../../common/days.js';
import { IsDay } from '../../common/http/is-day.js';
import { ImportFileDto, toBoolean } from './import-file.dto.js';

const toNumber = ({ value }: { value: unknown }) => (/^\d{1,9}$/.test(String(value)) ? Number(value) : value);

export class ImportPeopleDto extends ImportFileDto {
  /** The file names everybody of its source: people of that source who are absent from it become leavers. */
  @IsOptional()
  @Transform(toBoolean)
  @IsBoolean()
  full: boolean = false;

  /** The last day of the absent; the day before the import unless it is given. */
  @IsOptional()
  @IsDay()
  absentLeaveOn?: Day;

  /** How many leavers are agreed to, where they are more than 5 % of the source's people in service. */
  @IsOptional()
  @Transform(toNumber)
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  confirmLeavers?: number;
}
