import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Env } from '../config/env.js';
import { Database, slots } from '../database/database.js';
import { instant } from '../database/values.js';
import type { DueStep } from './due-steps.js';
import { servesAt } from '../people/visible-people.js';

/** An enrolment of which its person is to be reminded. */
export interface DueEnrolment {
  enrolmentId: number;
  publicId: string;
  personId: number;
  title: string;
  minutes: number;
  dueOn: Day;
  dueAt: Date;
}

/** An enrolment that ended, or that is done. */
export interface EndedEnrolment {
  enrolmentId: number;
  publicId: string;
  personId: number;
  title: string;
}

/** That somebody is in service and not away, as a condition on a column with their id; four times the instant. */
export const atWork = (personId: string) =>
  `${servesAt(personId)}
   AND NOT EXISTS (SELECT 1 FROM absences ab WHERE ab.person_id = ${personId} AND ab.starts_at <= ? AND ab.ends_at > ?)`;

/** That an enrolment stands for paused assignments alone, as a condition on a column with its id: nobody is reminded of it meanwhile. */
export const resting = (enrolmentId: string) =>
  `(EXISTS (SELECT 1 FROM enrolment_reasons rr JOIN assignments ra ON ra.id = rr.assignment_id
     WHERE rr.enrolment_id = ${enrolmentId} AND rr.open_key = 1 AND ra.status = 'paused')
   AND NOT EXISTS (SELECT 1 FROM enrolment_reasons rr JOIN assignments ra ON ra.id = rr.assignment_id
     WHERE rr.enrolment_id = ${enrolmentId} AND rr.open_key = 1 AND ra.status <> 'paused'))`;

/** Wide enough for every step of the ladder in every time zone: what lets the index on due dates be used. */
const AROUND_MS = 33 * 86_400_000;
const ACQUAINTED_MS = 3 * 86_400_000;

/** Of whose work the day is near, has passed or is over. */
@Injectable()
export class RemindersRepository {
  constructor(
    private readonly database: Database,
    private readonly env: Env,
  ) {}

  /**
   * Open enrolments of people at work in these zones for whom a step's day has come and which were not told of it, above an id. Nobody is
   * reminded within three days of being enrolled.
   */
  async dueFor(
    step: DueStep,
    zones: readonly string[],
    now: Date,
    afterId: number,
    most: number,
  ): Promise<DueEnrolment[]> {
    const acquainted = new Date(now.getTime() - ACQUAINTED_MS);
    const rows = await this.database.query<Omit<DueEnrolment, 'dueAt'> & { dueAt: Date | string }>(
      `SELECT e.id AS enrolmentId, e.public_id AS publicId, e.person_id AS personId, v.title, v.minutes, e.due_on AS dueOn, e.due_at AS dueAt
         FROM enrolments e JOIN persons p ON p.id = e.person_id JOIN track_versions v ON v.id = e.track_version_id
        WHERE e.track_id IN (SELECT t.id FROM tracks t) AND e.status = 'active' AND e.due_at > ? AND e.due_at <= ?
          AND e.due_on IN (${slots(step.dueDays)}) AND e.id > ? AND COALESCE(p.time_zone, ?) IN (${slots(zones)})
          AND e.enrolled_at <= ? AND e.starts_at <= ? AND ${atWork('e.person_id')} AND NOT ${resting('e.id')}
          AND NOT EXISTS (SELECT 1 FROM notices n WHERE n.cause = ? || e.id || ':' || e.due_on || ?)
        ORDER BY e.id LIMIT ${Math.trunc(most)}`,
      [
        new Date(now.getTime() - AROUND_MS),
        new Date(now.getTime() + AROUND_MS),
        ...step.dueDays,
        afterId,
        this.env.COMPANY_TIME_ZONE,
        ...zones,
        acquainted,
        acquainted,
        ...Array.from({ length: 4 }, () => now),
        // As `dueCause` makes it.
        `${step.kind}:`,
        `:${step.number}`,
      ],
    );
    return rows.map(({ dueAt, ...row }) => ({ ...row, dueAt: instant(dueAt) }));
  }

  /** Which of these enrolments are open, with their due days. */
  async open(enrolmentIds: readonly number[]): Promise<Map<number, Day | null>> {
    const rows = await this.database.query<{ id: number; dueOn: Day | null }>(
      `SELECT id, due_on AS dueOn FROM enrolments WHERE id IN (${slots(enrolmentIds)}) AND open_key = 1`,
      enrolmentIds,
    );
    return new Map(rows.map(({ id, dueOn }) => [id, dueOn]));
  }

  /** Which of these enrolments stand for paused assignments alone. */
  async resting(enrolmentIds: readonly number[]): Promise<Set<number>> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT e.id FROM enrolments e WHERE e.id IN (${slots(enrolmentIds)}) AND ${resting('e.id')}`,
      enrolmentIds,
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Which of these people have an open enrolment. */
  async withOpen(personIds: readonly number[]): Promise<Set<number>> {
    const rows = await this.database.query<{ personId: number }>(
      `SELECT DISTINCT person_id AS personId FROM enrolments WHERE person_id IN (${slots(personIds)}) AND open_key = 1`,
      personIds,
    );
    return new Set(rows.map(({ personId }) => personId));
  }

  /** These enrolments, in this state still. */
  async inState(enrolmentIds: readonly number[], state: keyof typeof STATES): Promise<EndedEnrolment[]> {
    return await this.database.query(
      `SELECT e.id AS enrolmentId, e.public_id AS publicId, e.person_id AS personId, v.title
         FROM enrolments e JOIN track_versions v ON v.id = e.track_version_id WHERE e.id IN (${slots(enrolmentIds)}) AND ${STATES[state]}`,
      enrolmentIds,
    );
  }

  /** Which of these enrolments their people have heard of as credited. */
  async heardOfCredit(enrolmentIds: readonly number[]): Promise<Set<number>> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT e.id FROM enrolments e WHERE e.id IN (${slots(enrolmentIds)}) AND EXISTS (SELECT 1 FROM notices n
          WHERE n.person_id = e.person_id AND n.kind = 'completed' AND n.about_id = e.id AND n.cause LIKE 'credited:%'
            AND (n.message_id IS NOT NULL OR n.read_at IS NOT NULL))`,
      enrolmentIds,
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Which of these enrolments their people have heard of: by mail, or by reading their inbox. */
  async heardOf(enrolmentIds: readonly number[]): Promise<Set<number>> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT e.id FROM enrolments e WHERE e.id IN (${slots(enrolmentIds)}) AND (e.started_at IS NOT NULL OR EXISTS (
          SELECT 1 FROM notices n WHERE n.person_id = e.person_id AND n.kind = 'enrolled' AND n.say_at > e.enrolled_at
             AND n.say_at > e.starts_at AND (n.message_id IS NOT NULL OR n.read_at IS NOT NULL)))`,
      enrolmentIds,
    );
    return new Set(rows.map(({ id }) => id));
  }
}

/** What holds of an enrolment in each state of which something is told. */
const STATES = {
  completed: "e.status = 'completed' AND e.credited_on IS NULL",
  credited: "e.status = 'completed' AND e.credited_on IS NOT NULL",
  'credit-lost': "e.status = 'active'",
  waived: "e.status = 'waived'",
  withdrawn: "e.status = 'withdrawn'",
} as const;

/** By what a reminder is told once: a due day that moved is told anew. */
export const dueCause = ({ kind, number }: DueStep, { enrolmentId, dueOn }: DueEnrolment) =>
  `${kind}:${enrolmentId}:${dueOn}:${number}`;
