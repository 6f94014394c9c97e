import { Transform } from 'class-transformer';
import { IsString, Length } from 'class-validator';

/** Ends an enrolment before it is completed. */
export class EndEnrolmentDto {
  /** Why, in words that stay with the record. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @Length(3, 500)
  reason: string;
}
