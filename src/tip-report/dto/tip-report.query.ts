import { IsIn, IsOptional, Matches } from 'class-validator';
import { TIP_GROUPINGS, type TipGrouping } from '../tip-report.repository.js';

const MONTH = /^2[01]\d\d-(0[1-9]|1[0-2])$/;
const NOT_A_MONTH = { message: '$property must be a month like 2026-12' };

/** The months that are counted; at most twelve, up to this one unless given. */
export class TipMonthsQuery {
  @IsOptional()
  @Matches(MONTH, NOT_A_MONTH)
  from?: string;

  @IsOptional()
  @Matches(MONTH, NOT_A_MONTH)
  until?: string;
}

export class TipReportQuery extends TipMonthsQuery {
  @IsIn(TIP_GROUPINGS)
  by: TipGrouping;
}
