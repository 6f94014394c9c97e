import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { PageQuery } from '../../common/paging/page.query.js';

const SESSION_ID = { message: 'sessionId must be the id of a session' };

/** Asks for a seat in a session. */
export class BookSessionDto {
  @IsString()
  @Matches(/^[\w-]{22}$/, SESSION_ID)
  sessionId: string;
}

/** Seats for a list of people. */
export class BookListDto {
  /** Employee numbers, e-mail addresses or ids, as pasted from a list. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @MaxLength(254, { each: true })
  people: string[];
}

export class OpenSessionsQuery extends PageQuery {
  /** The slug of an attendance that a track asks for: only sessions that fulfil it. */
  @IsOptional()
  @IsString()
  @MaxLength(80)
  requirement?: string;
}
