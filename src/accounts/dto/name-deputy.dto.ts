import { IsOptional, IsString, Length, Matches } from 'class-validator';

const DAY = /^\d{4}-\d\d-\d\d$/;

export class NameDeputyDto {
  /** Public id of the person who stands in. */
  @IsString()
  @Length(1, 22)
  personId: string;

  /** First day, `YYYY-MM-DD`; default: at once. */
  @IsOptional()
  @Matches(DAY, { message: 'from must be a day like 2026-12-14' })
  from?: string;

  /** Last day, `YYYY-MM-DD`; at most 60 days with the first. */
  @Matches(DAY, { message: 'until must be a day like 2026-12-14' })
  until: string;
}
