import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { enrolmentNotFound } from '../enrolments/enrolments.errors.js';
import { type EnrolmentRow, EnrolmentsRepository } from '../enrolments/enrolments.repository.js';
import { type FeedbackState, feedbackState } from './feedback-state.js';
import { feedbackClosed, feedbackSent } from './track-feedback.errors.js';
import { type Answers, type FeedbackRow, TrackFeedbackRepository } from './track-feedback.repository.js';

/** Whether the three questions can be answered after an enrolment, and what was answered. */
export interface MyFeedback {
  state: FeedbackState;
  said: FeedbackRow | null;
}

/** Lets learners answer three questions about a track that they completed, once an enrolment. */
@Injectable()
export class MyTrackFeedback {
  constructor(
    private readonly repository: TrackFeedbackRepository,
    private readonly enrolments: EnrolmentsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Throws ENROLMENT_NOT_FOUND for one that is not this person's. */
  async get(personId: number, enrolment: string): Promise<MyFeedback> {
    return await this.stateOf(await this.find(personId, enrolment));
  }

  /** Stores the answers, which stand from then on; the same again change nothing. Throws FEEDBACK_SENT, FEEDBACK_CLOSED. */
  async send(personId: number, publicId: string, answers: Answers): Promise<MyFeedback> {
    const enrolment = await this.find(personId, publicId);
    return await this.transactions.run(async () => {
      if ((await this.stateOf(enrolment)).state === 'open') {
        const { trackId, id: enrolmentId, cycle } = enrolment;
        await this.repository.say({ personId, trackId, enrolmentId, cycle }, answers, this.clock.now());
      }
      const now = await this.stateOf(enrolment);
      if (!now.said) throw feedbackClosed();
      if (!isSame(now.said, answers)) throw feedbackSent();
      return now;
    });
  }

  private async find(personId: number, publicId: string): Promise<EnrolmentRow> {
    const mine = await this.enrolments.visibleOf(personId, this.clock.now());
    const enrolment = mine.find((one) => one.publicId === publicId);
    if (!enrolment) throw enrolmentNotFound();
    return enrolment;
  }

  private async stateOf(enrolment: EnrolmentRow): Promise<MyFeedback> {
    const said = await this.repository.find(enrolment.personId, enrolment.trackId);
    const keepMonths = this.env.KEEP_TRACK_FEEDBACK_MONTHS;
    const state = feedbackState({ enrolment, said, keepMonths, now: this.clock.now() });
    return { state, said: state === 'sent' ? said : null };
  }
}

const isSame = (one: Answers, other: Answers) =>
  one.usefulness === other.usefulness && one.worth === other.worth && one.suggestion === other.suggestion;
