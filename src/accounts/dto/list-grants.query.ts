import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { ROLES, type Role, type Scope } from '../../common/access/identity.js';
import { PageQuery } from '../../common/paging/page.query.js';
import { SCOPE_KINDS } from './scope.dto.js';

/** `now`: holds; `coming`: will; `past`: ran out or was revoked. */
export const GRANT_TIMES = ['now', 'coming', 'past'] as const;
export type GrantTime = (typeof GRANT_TIMES)[number];

export class ListGrantsQuery extends PageQuery {
  /** Public id of a person: only what they hold. */
  @IsOptional()
  @IsString()
  @Length(1, 22)
  personId?: string;

  /** Words that the holder's name, employee number or e-mail address must all contain, whatever their accents and case. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string;

  @IsOptional()
  @IsIn(ROLES)
  role?: Role;

  /** Only grants over this kind of scope. */
  @IsOptional()
  @IsIn(SCOPE_KINDS)
  scope?: Scope['kind'];

  /** When they hold; default: now or later. */
  @IsOptional()
  @IsIn(GRANT_TIMES)
  when?: GrantTime;
}
