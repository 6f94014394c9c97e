import { Injectable } from '@nestjs/common';
import { EnrolmentProgress } from '../enrolments/enrolment-progress.repository.js';
import { EventLog } from '../events/event-log.js';
import { type TrackFacts, TrackProgressRepository } from './track-progress.repository.js';

/** News of a completion; its subject is the enrolment, which has one completion at most. */
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
    const facts = await this.repository.factsAsking(personId, courseId);
    await this.settleChunk(facts, { at: () => at, isNews: true });
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
      const facts = await this.repository.facts(enrolmentIds.slice(start, start + CHUNK));
      completed += await this.settleChunk(facts, options);
    }
    return completed;
  }

  private async settleChunk(known: readonly TrackFacts[], options: SettleOptions): Promise<number> {
    const behind = known.filter(({ done, recorded }) => done !== recorded);
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
    await this.prove(completions, isNews);
    return completions.length;
  }

  private async factsBeyond(known: readonly TrackFacts[]): Promise<TrackFacts[]> {
    if (known.length === 0) return [];
    const counted = new Map(known.map(({ enrolmentId, done }) => [enrolmentId, done]));
    const now = await this.repository.facts([...counted.keys()]);
    return now.filter(({ enrolmentId, done }) => done > (counted.get(enrolmentId) ?? 0));
  }

  /** Whoever has everything is completed instead. What was done before somebody was enrolled begins with the enrolment, not when it is credited. */
  private async record(behind: readonly TrackFacts[], { at }: SettleOptions): Promise<void> {
    const unfinished = behind.filter(({ done, total }) => done < total);
    await this.enrolments.recordDone(
      unfinished.map((facts) => ({
        ...facts,
        requirementsDone: facts.done,
        at: later(facts.lastAt ?? at(facts), facts.enrolledAt),
      })),
    );
  }

  private async prove(completions: readonly (TrackFacts & { at: Date })[], isNews: boolean): Promise<void> {
    if (completions.length === 0) return;
    await this.repository.insertCompletions(completions);
    if (!isNews) return;
    await this.events.recordMany(
      completions.map(({ enrolmentId, personId, trackId }) => ({
        kind: TRACK_COMPLETED,
        subjectId: enrolmentId,
        payload: { personId, trackId },
        uniqueKey: `${TRACK_COMPLETED}:${enrolmentId}`,
      })),
    );
  }
}

const later = (a: Date, b: Date) => (a > b ? a : b);
