import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { instant } from '../database/values.js';
import { servesAt, type SqlFragment } from '../people/visible-people.js';
import type { Month } from '../tip-calendar/month.js';

/** A tip whose message was handed over and never answered for. */
export interface MissedTip {
  /** Of its message. */
  id: number;
  messageId: string;
  personId: number;
  personPublicId: string;
  personName: string;
  department: string | null;
  period: Month;
  title: string;
  settledAt: Date;
}

/** Whom a question is about: people in service now and within the caller's reach. */
export interface Concerned {
  within: SqlFragment;
  now: Date;
}

/** Whether they opened it in the app is not looked at: who is left out would tell who did. */
const MISSED = `SELECT o.id, o.public_id AS messageId, p.id AS personId, p.public_id AS personPublicId,
    p.given_name || ' ' || p.family_name AS personName, de.name AS department, d.period, v.title, o.settled_at AS settledAt
  FROM outbox o JOIN notices n ON n.message_id = o.id AND n.kind = 'tip' JOIN tip_deliveries d ON d.id = n.about_id
  JOIN tip_versions v ON v.id = d.tip_version_id JOIN persons p ON p.id = o.person_id
  LEFT JOIN departments de ON de.id = d.department_id
 WHERE o.status = 'unconfirmed' AND o.repeated_at IS NULL AND o.words IS NOT NULL
   AND ${servesAt('p.id')}`;

/** Tips that may not have arrived. */
@Injectable()
export class MissedTipsRepository {
  constructor(private readonly database: Database) {}

  /** The latest messages first, the next ones below an id. */
  async page({ within, now }: Concerned, beforeId: number | null, limit: number): Promise<MissedTip[]> {
    const below = beforeId === null ? '' : 'AND o.id < ?';
    const rows = await this.database.query<Stored>(
      `${MISSED} AND ${within.sql} ${below} ORDER BY o.id DESC LIMIT ${Math.trunc(limit)}`,
      [now, now, ...within.parameters, ...(beforeId === null ? [] : [beforeId])],
    );
    return rows.map(toMissed);
  }

  async find({ within, now }: Concerned, personId: string, period: Month): Promise<MissedTip | null> {
    const row = await this.database.first<Stored>(
      `${MISSED} AND ${within.sql} AND p.public_id = ? AND d.period = ?`,
      [now, now, ...within.parameters, personId, period],
    );
    return row && toMissed(row);
  }
}

type Stored = Omit<MissedTip, 'settledAt'> & { settledAt: Date | string };
const toMissed = (row: Stored): MissedTip => ({ ...row, settledAt: instant(row.settledAt) });
