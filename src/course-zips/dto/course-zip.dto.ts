import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsTruth } from '../../common/http/is-truth.js';
import { Type } from 'class-transformer';
import type { CourseState } from '../course-export.js';

const STATES = ['published', 'draft'] as const satisfies readonly CourseState[];

export class ExportCourseQuery {
  /** What everybody has, or what is being written. */
  @IsIn(STATES)
  of: CourseState = 'published';
}

export class ImportCourseQuery {
  /** Only says what the archive would change. */
  @IsTruth()
  dryRun: boolean = false;

  /** Replaces the draft that is open, of this version and no other; left out, an open draft stays. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  over?: number;
}
