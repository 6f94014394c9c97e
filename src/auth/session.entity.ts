import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  PublicIdColumn,
  ReferenceColumn,
  VarcharColumn,
} from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';

/**
 * `browser`: a cookie, kept alive by use. `shared`: the same on a device that several people use, for minutes only.
 * `token`: a bearer token for scripts, with a name and a fixed end.
 */
export type SessionKind = 'browser' | 'shared' | 'token';
/** The kinds that a cookie carries. */
export type CookieKind = Exclude<SessionKind, 'token'>;

/** How a token travels, and the kinds that travel so. */
export type Carrier = 'cookie' | 'bearer';
export const KINDS: Record<Carrier, readonly SessionKind[]> = {
  cookie: ['browser', 'shared'],
  bearer: ['token'],
};

/** Somebody signed in; the token itself is known to its holder only. */
@Entity('sessions')
@Index('uq_sessions_public_id', ['publicId'], { unique: true })
@Index('uq_sessions_token', ['tokenHash'], { unique: true })
@Index('ix_sessions_person', ['personId'])
@Index('ix_sessions_expires', ['expiresAt'])
export class SessionEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @VarcharColumn(64, { personal: 'erasable' }) tokenHash: string;
  @ReferenceColumn(() => PersonEntity, 'fk_sessions_person') personId: number;
  @VarcharColumn(32) kind: SessionKind;
  @VarcharColumn(80, { nullable: true, personal: 'erasable' }) name: string | null;
  @InstantColumn() createdAt: Date;
  @InstantColumn() lastSeenAt: Date;
  @InstantColumn() expiresAt: Date;
}
