import { IsOptional, IsString, Length, Matches } from 'class-validator';

const DAY = /^\d{4}-\d\d-\d\d$/;

export class NameDeputyDto {
  /** Public id of the person who stands in; or `login`, one of both. */
  @IsOptional()
  @IsString()
  @Length(1, 22)
  personId?: string;

  /** E-mail address or employee number of the person who stands in, exactly: they need not be in sight. */
  @IsOptional()
  @IsString()
  @Length(1, 254)
  login?: string;

  /** First day, `YYYY-MM-DD`; default: at once. */
  @IsOptional()
  @Matches(DAY, { message: 'from must be a day like 2026-12-14' })
  from?: string;

  /** Last day, `YYYY-MM-DD`; at most 60 days with the first. */
  @Matches(DAY, { message: 'until must be a day like 2026-12-14' })
  until: string;
}
