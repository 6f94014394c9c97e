import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { CompletionFilterQuery } from '../../reports/dto/completion-filter.query.js';

export class CompletionTrendQuery extends CompletionFilterQuery {
  /** How many weeks back from the day, 1 to 104. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(104)
  weeks: number = 26;
}
