import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import { ROLES, type Role } from '../../common/access/identity.js';
import { ScopeDto } from './scope.dto.js';

const DAY = /^\d{4}-\d\d-\d\d$/;

export class CreateGrantDto {
  /** Public id of the person who gets the role. */
  @IsString()
  @Length(1, 22)
  personId: string;

  @IsIn(ROLES)
  role: Role;

  @IsDefined()
  @ValidateNested()
  @Type(() => ScopeDto)
  scope: ScopeDto;

  /** First day, `YYYY-MM-DD`; default: at once. */
  @IsOptional()
  @Matches(DAY, { message: 'from must be a day like 2026-12-14' })
  from?: string;

  /** Last day, `YYYY-MM-DD`; default: until it is revoked. */
  @IsOptional()
  @Matches(DAY, { message: 'until must be a day like 2026-12-14' })
  until?: string;
}
