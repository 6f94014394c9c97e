import { IsIn, IsOptional } from 'class-validator';
import { IsDay } from '../../common/http/is-day.js';
import { RECOGNITION_GROUPINGS, type RecognitionGrouping } from '../recognition-report.repository.js';

/** The days that are counted; at most 365, up to today unless given. */
export class RecognitionDaysQuery {
  @IsOptional()
  @IsDay()
  from?: string;

  @IsOptional()
  @IsDay()
  until?: string;
}

export class RecognitionReportQuery extends RecognitionDaysQuery {
  @IsIn(RECOGNITION_GROUPINGS)
  by: RecognitionGrouping;
}
