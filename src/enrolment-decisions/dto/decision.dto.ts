import { IsOptional, IsString, IsUrl, Length, MaxLength } from 'class-validator';
import { Trimmed } from '../../common/http/trimmed.js';
import type { Day } from '../../common/days.js';
import { IsDay } from '../../common/http/is-day.js';

/** Something that is decided about one enrolment. */
export class DecisionDto {
  /** Why, in words that stay with the record. */
  @Trimmed()
  @IsString()
  @Length(3, 500)
  reason: string;
}

/** Excuses somebody from a track. */
export class WaiverDto extends DecisionDto {
  /** The last day of the waiver, today or later; nothing where it has no end. */
  @IsOptional()
  @IsDay()
  until?: Day | null;
}

/** Gives somebody more time. */
export class ExtensionDto extends DecisionDto {
  /** The new due day, later than the one that stands; a weekend moves to the Monday after. */
  @IsDay()
  dueOn: Day;
}

/** Asks what crediting a day would mean. */
export class CreditPreviewQuery {
  @IsDay()
  completedOn: Day;
}

/** Lets an equal completion elsewhere or earlier count. */
export class CreditDto extends CreditPreviewQuery {
  /** What was completed, where, and what shows it, in words that stay with the record. */
  @Trimmed()
  @IsString()
  @Length(3, 500)
  evidence: string;

  /** Where the evidence lies. */
  @IsOptional()
  @IsUrl({ protocols: ['https'], require_protocol: true })
  @MaxLength(500)
  link?: string | null;
}
