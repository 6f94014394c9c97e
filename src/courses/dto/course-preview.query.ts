import { IsOptional, Matches } from 'class-validator';

export class CoursePreviewQuery {
  /** Language of the lessons, for example `es` or `es-MX`; those that lack it come in the course's own. */
  @IsOptional()
  @Matches(/^[a-z]{2,3}(-[A-Z]{2})?$/, { message: 'language must be a code such as es or es-MX' })
  language?: string;
}
