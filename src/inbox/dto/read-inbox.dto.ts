import { Matches } from 'class-validator';

/** Marks notices as read up to one, so that what arrives meanwhile stays new. */
export class ReadInboxDto {
  /** The id of the latest notice that was seen. */
  @Matches(/^[\w-]{22}$/, { message: 'upTo must be the id of a notice' })
  upTo: string;
}
