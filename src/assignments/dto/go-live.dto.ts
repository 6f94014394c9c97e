import { IsISO8601, Matches } from 'class-validator';

export class GoLiveDto {
  /** First day of service from which people count as new hires. */
  @Matches(/^2[01]\d\d-\d\d-\d\d$/)
  @IsISO8601({ strict: true })
  goLiveOn: string;
}
