import { Injectable } from '@nestjs/common';
import { groupBy } from '../common/group-by.js';
import { EnrolmentProgress } from '../enrolments/enrolment-progress.repository.js';
import { EventLog } from '../events/event-log.js';
import { type NewCompletion, type TrackFacts, TrackProgressRepository } from './track-progress.repository.js';

export const TRACK_COMPLETED = 'progress.track-completed';

/** Enrolments looked at in one statement. */
const CHUNK = 500;

/** How a settled enrolment that has everything is completed: now, or at the time of the last of its facts. */
interface SettleOptions {
  at: (facts: TrackFacts) => Date;
  /** Imported history is no news. */
  isNews: boolean;
}

/** Carries what was done over to every open enrolment that asks for it; belongs inside the caller's run. */
@Injectable()
export class TrackProgress {
  constructor(
    private readonly repository: TrackProgressRepository,
    private readonly enrolments: EnrolmentProgress,
    private readonly events: EventLog,
  ) {}

  /** A person completed a course: it counts in every track that asks for it. */
  async courseCompleted(personId: number, courseId: number, at: Date): Promise<void> {
    await this.settle(await this.repository.openAsking(personId, courseId), at);
  }

  /** These people did something that these requirements ask for, at most 2,000 people. */
  async requirementsDone(personIds: readonly number[], slugs: readonly string[], at: Date): Promise<number> {
    return await this.settle(await this.repository.openAskingAny(personIds, slugs), at);
  }

  /** Brings enrolments up to the facts as of now; returns how many that completed. May be repeated. */
  async settle(enrolmentIds: readonly number[], at: Date): Promise<number> {
    return await this.settleEach(enrolmentIds, { at: () => at, isNews: true });
  }

  /** As `settle`, for what happened in the past: an enrolment is completed when its last requirement was done, or on enrolling. */
  async settleHistory(personIds: readonly number[], slugs: readonly string[], now: Date): Promise<number> {
    const ids = await this.repository.openAskingAny(personIds, slugs);
    const at = ({ lastAt, enrolledAt }: TrackFacts) => later(lastAt ?? now, enrolledAt);
    return await this.settleEach(ids, { at, isNews: false });
  }

  private async settleEach(enrolmentIds: readonly number[], options: SettleOptions): Promise<number> {
    let completed = 0;
    for (let start = 0; start < enrolmentIds.length; start += CHUNK) {
      completed += await this.settleChunk(enrolmentIds.slice(start, start + CHUNK), options);
    }
    return completed;
  }

  private async settleChunk(enrolmentIds: readonly number[], options: SettleOptions): Promise<number> {
    const behind = (await this.repository.facts(enrolmentIds)).filter(
      ({ done, recorded }) => done !== recorded,
    );
    await this.record(behind, options);
    const unfinished = behind.filter(({ done, total }) => done < total);
    // Another device may have finished another requirement until our update held the row; together they may be all.
    const since = await this.factsBeyond(unfinished);
    await this.record(since, options);
    const earned = [...behind, ...since].filter(({ done, total }) => done === total);
    return await this.complete(earned, options);
  }

  private async complete(earned: readonly TrackFacts[], { at, isNews }: SettleOptions): Promise<number> {
    if (earned.length === 0) return 0;
    const timed = earned.map((facts) => ({ ...facts, at: at(facts) }));
    const ours = new Set(await this.enrolments.complete(timed));
    const completions = timed.filter(({ enrolmentId }) => ours.has(enrolmentId));
    await this.prove(
      completions.map((one) => ({ ...one, completedAt: one.at })),
      isNews,
    );
    return completions.length;
  }

  private async factsBeyond(known: readonly TrackFacts[]): Promise<TrackFacts[]> {
    if (known.length === 0) return [];
    const counted = new Map(known.map(({ enrolmentId, done }) => [enrolmentId, done]));
    const now = await this.repository.facts([...counted.keys()]);
    return now.filter(({ enrolmentId, done }) => done > (counted.get(enrolmentId) ?? 0));
  }

  /** Whoever has everything is completed instead. */
  private async record(behind: readonly TrackFacts[], { at }: SettleOptions): Promise<void> {
    const unfinished = behind.filter(({ done, total }) => done < total);
    await this.enrolments.recordDone(
      unfinished.map((facts) => ({ ...facts, requirementsDone: facts.done, at: at(facts) })),
    );
  }

  private async prove(completions: readonly NewCompletion[], isNews: boolean): Promise<void> {
    if (completions.length === 0) return;
    const versions = groupBy(
      await this.repository.versions(completions.map(({ enrolmentId }) => enrolmentId)),
      ({ enrolmentId }) => enrolmentId,
    );
    const proven = completions.map((one) => ({
      ...one,
      versions: versionsOf(versions.get(one.enrolmentId) ?? []),
    }));
    const stored = await this.repository.insertCompletions(proven);
    if (!isNews) return;
    await this.events.recordMany(
      stored.map(({ id, enrolmentId }) => ({
        kind: TRACK_COMPLETED,
        subjectId: id,
        payload: { completionId: id },
        uniqueKey: `${TRACK_COMPLETED}:${enrolmentId}`,
      })),
    );
  }
}

function versionsOf(rows: readonly { track: number; course: string | null; version: number | null }[]): {
  track: number;
  courses: Record<string, number>;
} {
  const courses = rows.flatMap(({ course, version }) =>
    course === null || version === null ? [] : [[course, version] as const],
  );
  return { track: rows[0]?.track ?? 0, courses: Object.fromEntries(courses) };
}

const later = (a: Date, b: Date) => (a > b ? a : b);
