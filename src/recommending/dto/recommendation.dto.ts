import { IsBoolean, IsIn, IsOptional, IsString, Length } from 'class-validator';
import { Folded } from '../../common/http/folded.js';
import { PageQuery } from '../../common/paging/page.query.js';

/** Puts somebody forward for a badge. */
export class PutForwardDto {
  /** The id of somebody whom the caller leads or teaches. */
  @IsString()
  @Length(1, 40)
  person: string;

  /** The slug of a badge of `GET /api/recommendations/badges`. */
  @IsString()
  @Length(1, 80)
  badge: string;

  /** The slug of a behaviour of `GET /api/behaviours`. */
  @IsString()
  @Length(1, 80)
  behaviour: string;

  /** What the caller saw, in 30 to 1,000 characters: what happened, and what it changed. */
  @Folded()
  @IsString()
  @Length(30, 1000)
  evidence: string;
}

/** Decides on what somebody else put forward. */
export class DecideRecommendationDto {
  @IsBoolean()
  isApproved: boolean;

  /** Needed to decline: whoever put the person forward reads it, the person does not. */
  @IsOptional()
  @Folded()
  @IsString()
  @Length(10, 500)
  reason?: string;
}

export class RecommendationsQuery extends PageQuery {
  /** What waits for the caller's decision, or what they put forward. */
  @IsIn(['waiting', 'mine'])
  of: 'waiting' | 'mine';
}
