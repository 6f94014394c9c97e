import { IsIn } from 'class-validator';
import { HELD_DECISIONS, type HeldDecision } from '../../held-rows/held-row.entity.js';

export class DecideHeldRowDto {
  /** `same-person` renames the one we know, `new-person` gives the number to somebody else, `ignore` leaves everything as it is. */
  @IsIn(HELD_DECISIONS)
  decision: HeldDecision;
}
