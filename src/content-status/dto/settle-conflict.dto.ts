import { IsIn } from 'class-validator';
import type { Kept } from '../content-conflicts.service.js';

/** Whose words stay. */
export class SettleConflictDto {
  @IsIn(['browser', 'folder'])
  keep: Kept;
}
