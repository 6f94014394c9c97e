import { IsIn, IsString, Length, ValidateIf } from 'class-validator';
import type { Scope } from '../../common/access/identity.js';

export const SCOPE_KINDS: readonly Scope['kind'][] = [
  'everybody',
  'nobody',
  'department',
  'location',
  'reporting-line',
];
const isKind = (kind: Scope['kind']) => (scope: ScopeDto) => scope.kind === kind;

/** Whom a role reaches; `nobody` until somebody is named. */
export class ScopeDto {
  @IsIn(SCOPE_KINDS)
  kind: Scope['kind'];

  /** Public id of a department, for `department`. */
  @ValidateIf(isKind('department'))
  @IsString()
  @Length(1, 22)
  departmentId?: string;

  /** Name of a location, for `location`. */
  @ValidateIf(isKind('location'))
  @IsString()
  @Length(1, 120)
  location?: string;

  /** Public id of the person whose line it is, for `reporting-line`. */
  @ValidateIf(isKind('reporting-line'))
  @IsString()
  @Length(1, 22)
  personId?: string;
}
