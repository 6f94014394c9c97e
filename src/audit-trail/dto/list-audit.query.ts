import { IsOptional, IsString, Length, Matches } from 'class-validator';
import { IsDay } from '../../common/http/is-day.js';
import { PageQuery } from '../../common/paging/page.query.js';

export class ListAuditQuery extends PageQuery {
  /** Public id of a person: only what they did. */
  @IsOptional()
  @IsString()
  @Length(1, 22)
  by?: string;

  /** Public id of a person: only what was done to them, or to what they are enrolled on. */
  @IsOptional()
  @IsString()
  @Length(1, 22)
  about?: string;

  /** One kind of act, such as `grants.granted`. */
  @IsOptional()
  @Matches(/^[a-z-]{1,40}\.[a-z-]{1,23}$/, { message: 'action must look like grants.granted' })
  action?: string;

  /** First day, `YYYY-MM-DD`, in the organisation's time zone. */
  @IsOptional()
  @IsDay()
  from?: string;

  /** Last day, `YYYY-MM-DD`. */
  @IsOptional()
  @IsDay()
  until?: string;
}
