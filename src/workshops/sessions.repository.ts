import { Injectable } from '@nestjs/common';
import type { Scope } from '../common/access/identity.js';
import { publicId } from '../common/random.js';
import { Database, slots } from '../database/database.js';
import { isUniqueViolation } from '../database/driver-errors.js';
import { instant, type SqlValue } from '../database/values.js';
import { servesAt, type SqlFragment } from '../people/visible-people.js';
import type { BookingMode, LocalStart, SessionState } from './session.js';
import { PLAN_OF } from './workshops.repository.js';

/** When, how long, where and for how many. */
export interface SessionPlan extends LocalStart {
  startsAt: Date;
  endsAt: Date;
  minutes: number;
  room: string | null;
  link: string | null;
  capacity: number;
}

export interface SessionRow extends SessionPlan {
  id: number;
  publicId: string;
  workshopId: number;
  workshopPublicId: string;
  title: string;
  booking: BookingMode;
  cancelHours: number;
  booked: number;
  state: SessionState;
  sequence: number;
  version: number;
  reason: string | null;
  code: string | null;
  codeShownBy: number | null;
  /** The slug of the plan that its trainers follow. */
  plan: string | null;
}

export interface SessionTrainer {
  sessionId: number;
  id: number;
  publicId: string;
  name: string;
}

/** A session as it stands in the database. */
export type StoredSession = Omit<SessionRow, 'at' | 'startsAt' | 'endsAt'> & {
  atTime: string;
  startsAt: Date | string;
  endsAt: Date | string;
};

export const SESSION_COLUMNS = `s.id, s.public_id AS publicId, s.workshop_id AS workshopId, w.public_id AS workshopPublicId,
  w.title, w.booking, w.cancel_hours AS cancelHours, s.on_day AS onDay, s.at_time AS atTime, s.time_zone AS timeZone,
  s.starts_at AS startsAt, s.ends_at AS endsAt, s.minutes, s.room, s.link, s.capacity, s.booked, s.state, s.sequence, s.version,
  s.reason, s.code, s.code_shown_by AS codeShownBy, ${PLAN_OF} AS plan`;
export const SESSIONS = 'workshop_sessions s JOIN workshops w ON w.id = s.workshop_id';

export const toSession = ({ atTime, ...row }: StoredSession): SessionRow => ({
  ...row,
  at: atTime,
  startsAt: instant(row.startsAt),
  endsAt: instant(row.endsAt),
});

@Injectable()
export class SessionsRepository {
  constructor(private readonly database: Database) {}

  /** Sessions that have not ended, the next first, or those that have, the latest first. */
  async page(
    within: SqlFragment,
    when: 'upcoming' | 'past',
    { now, after, limit }: { now: Date; after: [Date, number] | null; limit: number },
  ): Promise<SessionRow[]> {
    const [ended, further, order] = when === 'past' ? ['<=', '<', 'DESC'] : ['>', '>', 'ASC'];
    const next: SqlFragment = after
      ? {
          sql: `AND (s.starts_at ${further} ? OR (s.starts_at = ? AND s.id ${further} ?))`,
          parameters: [after[0], after[0], after[1]],
        }
      : { sql: '', parameters: [] };
    return await this.read(
      `WHERE ${within.sql} AND s.ends_at ${ended} ? ${next.sql} ORDER BY s.starts_at ${order}, s.id ${order} LIMIT ${Math.trunc(limit)}`,
      [...within.parameters, now, ...next.parameters],
    );
  }

  async find(id: string): Promise<SessionRow | null> {
    return (await this.read('WHERE s.public_id = ?', [id]))[0] ?? null;
  }

  async byId(id: number): Promise<SessionRow | null> {
    return (await this.read('WHERE s.id = ?', [id]))[0] ?? null;
  }

  async withCode(code: string): Promise<SessionRow | null> {
    return (await this.read('WHERE s.code = ?', [code]))[0] ?? null;
  }

  async trainersOf(sessionIds: readonly number[]): Promise<SessionTrainer[]> {
    if (sessionIds.length === 0) return [];
    return await this.database.query(
      `SELECT st.session_id AS sessionId, p.id, p.public_id AS publicId, p.given_name || ' ' || p.family_name AS name
         FROM session_trainers st JOIN persons p ON p.id = st.person_id
        WHERE st.session_id IN (${slots(sessionIds)}) ORDER BY p.sort_key, p.id`,
      sessionIds,
    );
  }

  /** Which of these people may run workshops of a scope now: trainers of it or of everybody, and admins. */
  async whoMayRun(publicIds: readonly string[], scope: Scope, now: Date): Promise<number[]> {
    const may = mayRun(scope, now);
    const rows = await this.database.query<{ id: number }>(
      `SELECT p.id FROM persons p WHERE p.public_id IN (${slots(publicIds)}) AND ${may.sql}`,
      [...publicIds, ...may.parameters],
    );
    return rows.map(({ id }) => id);
  }

  /** All of them who are in service, by name, at most so many. */
  async trainersFor(scope: Scope, now: Date, most: number): Promise<{ publicId: string; name: string }[]> {
    const may = mayRun(scope, now);
    return await this.database.query(
      `SELECT p.public_id AS publicId, p.given_name || ' ' || p.family_name AS name FROM persons p
        WHERE ${may.sql} AND ${servesAt('p.id')}
        ORDER BY p.sort_key, p.id LIMIT ${Math.trunc(most)}`,
      [...may.parameters, now, now],
    );
  }

  async insert(workshopId: number, plan: SessionPlan, by: number, at: Date) {
    const id = publicId();
    const row = { public_id: id, workshop_id: workshopId, ...columnsOf(plan), state: 'planned' };
    const times = { created_by: by, created_at: at, updated_at: at };
    return { publicId: id, id: await this.database.insert('workshop_sessions', { ...row, ...times }) };
  }

  /** Changes a planned session that stands as it was read, to no fewer seats than are taken; returns whether it did. */
  async change(id: number, version: number, plan: SessionPlan, rises: boolean, at: Date): Promise<boolean> {
    const columns = columnsOf(plan);
    const sets = Object.keys(columns).map((column) => `${column} = ?`);
    const changed = await this.database.execute(
      `UPDATE workshop_sessions SET ${sets.join(', ')}, sequence = sequence + ?, version = version + 1, updated_at = ?
        WHERE id = ? AND version = ? AND state = 'planned' AND booked <= ?`,
      [...Object.values(columns), rises ? 1 : 0, at, id, version, plan.capacity],
    );
    return changed === 1;
  }

  async cancel(id: number, reason: string, at: Date): Promise<boolean> {
    const sql = `UPDATE workshop_sessions SET state = 'cancelled', reason = ?, code = NULL, sequence = sequence + 1, updated_at = ?
      WHERE id = ? AND state = 'planned'`;
    return (await this.database.execute(sql, [reason, at, id])) === 1;
  }

  /** Says that it took place; a repeat changes nothing. */
  async hold(id: number, at: Date): Promise<void> {
    await this.database.execute(
      `UPDATE workshop_sessions SET state = 'held', sequence = sequence + 1, updated_at = ? WHERE id = ? AND state = 'planned'`,
      [at, id],
    );
  }

  async nameTrainers(id: number, personIds: readonly number[]): Promise<void> {
    const rows = personIds.map((personId) => [id, personId]);
    await this.database.insertMany('session_trainers', ['session_id', 'person_id'], rows, { once: true });
    await this.database.execute(
      `DELETE FROM session_trainers WHERE session_id = ? AND person_id NOT IN (${slots(personIds)})`,
      [id, ...personIds],
    );
  }

  /** Shows a code in the room in the place of the one before; false where another session has it. */
  async show(id: number, code: string, by: number): Promise<boolean> {
    const sql =
      "UPDATE workshop_sessions SET code = ?, code_shown_by = ? WHERE id = ? AND state <> 'cancelled'";
    try {
      return (await this.database.execute(sql, [code, by, id])) === 1;
    } catch (error) {
      if (isUniqueViolation(error)) return false;
      throw error;
    }
  }

  /** Codes of sessions that ended before then are let go, so that others may have them. */
  async forgetCodes(before: Date): Promise<void> {
    await this.database.execute(
      'UPDATE workshop_sessions SET code = NULL WHERE code IS NOT NULL AND ends_at < ?',
      [before],
    );
  }

  private async read(where: string, parameters: readonly SqlValue[]): Promise<SessionRow[]> {
    const sql = `SELECT ${SESSION_COLUMNS} FROM ${SESSIONS} ${where}`;
    return (await this.database.query<StoredSession>(sql, parameters)).map(toSession);
  }
}

/** That `p` may run workshops of a scope. */
function mayRun(scope: Scope, now: Date): SqlFragment {
  const same = heldBy(scope);
  return {
    sql: `EXISTS (SELECT 1 FROM grants g WHERE g.person_id = p.id AND g.revoked_at IS NULL AND g.from_at <= ? AND g.until_at > ?
      AND (g.role = 'admin' OR (g.role = 'trainer' AND (g.scope_kind = 'everybody' OR ${same.sql}))))`,
    parameters: [now, now, ...same.parameters],
  };
}

function heldBy(scope: Scope): SqlFragment {
  if (scope.kind === 'department')
    return {
      sql: "(g.scope_kind = 'department' AND g.scope_department_id = ?)",
      parameters: [scope.departmentId],
    };
  if (scope.kind === 'location')
    return { sql: "(g.scope_kind = 'location' AND g.scope_location = ?)", parameters: [scope.location] };
  if (scope.kind === 'reporting-line')
    return {
      sql: "(g.scope_kind = 'reporting-line' AND g.scope_person_id = ?)",
      parameters: [scope.personId],
    };
  return { sql: '1 = 0', parameters: [] };
}

const columnsOf = (plan: SessionPlan) => ({
  on_day: plan.onDay,
  at_time: plan.at,
  time_zone: plan.timeZone,
  starts_at: plan.startsAt,
  ends_at: plan.endsAt,
  minutes: plan.minutes,
  room: plan.room,
  link: plan.link,
  capacity: plan.capacity,
});
