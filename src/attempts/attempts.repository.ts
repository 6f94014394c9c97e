import { Injectable } from '@nestjs/common';
import { publicId, secretToken } from '../common/random.js';
import { Database, slots } from '../database/database.js';
import { instant, instantOrNull, json } from '../database/values.js';
import type { Setting } from '../lesson-kinds/setting.js';

/** What an attempt asks from: the seed that draws and shuffles it, and which text of the lesson. */
export interface Asked {
  seed: string;
  language: string;
  setting?: Setting | undefined;
}

export type AskedText = Omit<Asked, 'seed'>;

/** An attempt with its answers, whose shape is its kind's. */
export interface AttemptRow<A> {
  id: number;
  publicId: string;
  number: number;
  isOpen: boolean;
  asked: Asked;
  answers: A;
  revision: number;
  scorePermille: number | null;
  passed: boolean;
  startedAt: Date;
  submittedAt: Date | null;
}

/** How often a learner tried, and how often a trainer let them try more. */
export interface Tries {
  used: number;
  unlocked: number;
}

type Stored = Omit<
  AttemptRow<unknown>,
  'isOpen' | 'asked' | 'answers' | 'passed' | 'startedAt' | 'submittedAt'
> & {
  openKey: number | null;
  asked: unknown;
  answers: unknown;
  passed: number | null;
  startedAt: Date | string;
  submittedAt: Date | string | null;
};

const SELECT = `SELECT id, public_id AS publicId, number, open_key AS openKey, asked, answers, revision,
  score_permille AS scorePermille, passed, started_at AS startedAt, submitted_at AS submittedAt FROM attempts`;

@Injectable()
export class AttemptsRepository {
  constructor(private readonly database: Database) {}

  /** Deletes attempts that ended before then, at most so many; returns how many there were. */
  async deleteBefore(before: Date, most: number): Promise<number> {
    const old = await this.database.query<{ id: number }>(
      `SELECT id FROM attempts WHERE started_at < ? AND COALESCE(submitted_at, started_at) < ?
        ORDER BY started_at LIMIT ${Math.trunc(most)}`,
      [before, before],
    );
    const ids = old.map(({ id }) => id);
    if (ids.length === 0) return 0;
    return await this.database.execute(`DELETE FROM attempts WHERE id IN (${slots(ids)})`, ids);
  }

  async findOpen<A>(lessonProgressId: number): Promise<AttemptRow<A> | null> {
    return await this.find('lesson_progress_id = ? AND open_key = 1', [lessonProgressId]);
  }

  async findByPublicId<A>(lessonProgressId: number, id: string): Promise<AttemptRow<A> | null> {
    return await this.find('lesson_progress_id = ? AND public_id = ?', [lessonProgressId, id]);
  }

  /** Every attempt at a lesson, the first one first. */
  async list(lessonProgressId: number): Promise<AttemptRow<unknown>[]> {
    const rows = await this.database.query<Stored>(
      `${SELECT} WHERE lesson_progress_id = ? ORDER BY number LIMIT 200`,
      [lessonProgressId],
    );
    return rows.map(toAttempt<unknown>);
  }

  async tries(lessonProgressId: number): Promise<Tries> {
    const row = await this.database.first<{ used: number | string; unlocked: number | string }>(
      `SELECT (SELECT COALESCE(MAX(a.number), 0) FROM attempts a WHERE a.lesson_progress_id = ?) AS used,
              (SELECT COALESCE(SUM(u.extra_attempts), 0) FROM attempt_unlocks u WHERE u.lesson_progress_id = ?) AS unlocked`,
      [lessonProgressId, lessonProgressId],
    );
    return { used: Number(row?.used ?? 0), unlocked: Number(row?.unlocked ?? 0) };
  }

  /** Opens the attempt with this number unless it, or another one, stands open. */
  async open(
    of: { personId: number; lessonProgressId: number; number: number },
    text: AskedText,
    answers: object,
    at: Date,
  ): Promise<void> {
    const asked: Asked = { seed: secretToken(), ...text };
    await this.database.insertOnce('attempts', {
      public_id: publicId(),
      person_id: of.personId,
      lesson_progress_id: of.lessonProgressId,
      number: of.number,
      open_key: 1,
      asked: JSON.stringify(asked),
      answers: JSON.stringify(answers),
      revision: 0,
      started_at: at,
    });
  }

  /** Lets an open attempt ask by another text of its lesson; questions, their order and what was answered stay. */
  async askBy(attempt: AttemptRow<unknown>, text: AskedText): Promise<void> {
    const asked: Asked = { seed: attempt.asked.seed, ...text };
    await this.database.execute('UPDATE attempts SET asked = ? WHERE id = ? AND open_key = 1', [
      JSON.stringify(asked),
      attempt.id,
    ]);
  }

  /** Keeps answers unless the attempt changed since it was read. */
  async keep(attempt: AttemptRow<unknown>, answers: object): Promise<boolean> {
    const changed = await this.database.execute(
      'UPDATE attempts SET answers = ?, revision = revision + 1 WHERE id = ? AND revision = ? AND open_key = 1',
      [JSON.stringify(answers), attempt.id, attempt.revision],
    );
    return changed === 1;
  }

  /** Closes an attempt with its result unless it changed since it was read. */
  async close(
    attempt: AttemptRow<unknown>,
    answers: object,
    result: { scorePermille: number; passed: boolean },
    at: Date,
  ): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE attempts SET answers = ?, score_permille = ?, passed = ?, submitted_at = ?, open_key = NULL,
              revision = revision + 1 WHERE id = ? AND revision = ? AND open_key = 1`,
      [
        JSON.stringify(answers),
        result.scorePermille,
        result.passed ? 1 : 0,
        at,
        attempt.id,
        attempt.revision,
      ],
    );
    return changed === 1;
  }

  /** Lets whoever has this progress in a lesson try so many times more. */
  async allowMore(
    lessonProgressId: number,
    more: { extraAttempts: number; note: string; unlockedBy: number },
    at: Date,
  ): Promise<void> {
    await this.database.insert('attempt_unlocks', {
      lesson_progress_id: lessonProgressId,
      extra_attempts: more.extraAttempts,
      note: more.note,
      unlocked_by: more.unlockedBy,
      unlocked_at: at,
    });
  }

  private async find<A>(condition: string, parameters: (number | string)[]): Promise<AttemptRow<A> | null> {
    const row = await this.database.first<Stored>(`${SELECT} WHERE ${condition}`, parameters);
    return row && toAttempt<A>(row);
  }
}

function toAttempt<A>({ openKey, ...row }: Stored): AttemptRow<A> {
  return {
    ...row,
    isOpen: openKey === 1,
    passed: row.passed === 1,
    // Only this repository writes both columns, from values of these types.
    asked: json(row.asked) as Asked,
    answers: json(row.answers) as A,
    startedAt: instant(row.startedAt),
    submittedAt: instantOrNull(row.submittedAt),
  };
}
