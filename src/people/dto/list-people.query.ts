import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../../common/paging/page.query.js';
import { WORKER_TYPES, type WorkerType } from '../../hr-files/worker-type.js';

export const PERSON_STATUSES = ['in-service', 'on-leave', 'starting', 'left'] as const;
/** Where somebody stands today: `on-leave` is part of `in-service`. */
export type PersonStatus = (typeof PERSON_STATUSES)[number];

export class ListPeopleQuery extends PageQuery {
  /** Words that name, employee number or e-mail address must all contain, whatever their accents and case. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string;

  /** Id of a department. */
  @IsOptional()
  @IsString()
  @MaxLength(22)
  department?: string;

  /** A location, spelt as in the HR system. */
  @IsOptional()
  @IsString()
  @MaxLength(120)
  location?: string;

  /** Where they stand today. */
  @IsOptional()
  @IsIn(PERSON_STATUSES)
  status?: PersonStatus;

  /** What they are to the organisation today. */
  @IsOptional()
  @IsIn(WORKER_TYPES)
  workerType?: WorkerType;
}
