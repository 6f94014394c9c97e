import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import type { BatchConsumer } from '../events/event-runner.js';
import type { StoredEvent } from '../events/events.repository.js';
import { BADGES_AWARDED } from '../awards/award-run.js';
import { COURSES_PUBLISHED } from '../content/content-publishing.js';
import { TRACK_COMPLETED } from '../progress/track-progress.js';
import { ENROLMENTS_TAKEN_BACK } from '../revocations/revocations.js';
import {
  type EndpointRow,
  WebhookEndpointsRepository,
} from '../webhook-endpoints/webhook-endpoints.repository.js';
import type { WebhookEvent } from '../webhook-endpoints/webhook-events.js';
import { type EnrolmentFacts, WebhookNewsRepository } from './webhook-news.repository.js';
import { type NewMessage, WebhookQueueRepository } from './webhook-queue.repository.js';

/** News as webhooks name it. */
const NAMES: Readonly<Record<string, WebhookEvent>> = {
  [TRACK_COMPLETED]: 'enrolment.completed',
  'enrolments.credited': 'enrolment.credited',
  'enrolments.waived': 'enrolment.waived',
  'enrolments.withdrawn': 'enrolment.withdrawn',
  [ENROLMENTS_TAKEN_BACK]: 'enrolment.withdrawn',
  'enrolments.extended': 'enrolment.extended',
  'enrolments.waiver-taken-back': 'enrolment.reopened',
  'enrolments.credit-taken-back': 'enrolment.reopened',
  'enrolments.reopened': 'enrolment.reopened',
  [BADGES_AWARDED]: 'badge.awarded',
  'people.imported': 'people.imported',
  [COURSES_PUBLISHED]: 'courses.published',
};

/** Something to tell: what it is about, which tells it from others of the same news, and its data. */
interface Told {
  about: number;
  data: Record<string, unknown>;
}

const A_PAGE = 500;

const numbers = (value: unknown): number[] => (Array.isArray(value) ? value.map(Number) : []);

/** Makes messages of news for whoever is to be told; the same news makes them once, however often it is read. */
@Injectable()
export class WebhookIntake implements BatchConsumer {
  readonly name = 'webhooks.intake';
  readonly kinds = Object.keys(NAMES);

  constructor(
    private readonly endpoints: WebhookEndpointsRepository,
    private readonly news: WebhookNewsRepository,
    private readonly queue: WebhookQueueRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Nearly every completion is news: who is told is asked once for many, and where nobody is, that is all. */
  async consumeTogether(events: readonly StoredEvent[]): Promise<void> {
    const endpoints = (await this.endpoints.list()).filter(({ status }) => status === 'on');
    if (endpoints.length === 0) return;
    for (const event of events) await this.takeIn(event, endpoints);
  }

  private async takeIn(event: StoredEvent, endpoints: readonly EndpointRow[]): Promise<void> {
    const name = NAMES[event.kind];
    if (name === undefined) return;
    const endpointIds = endpoints
      .filter(({ events, tellsSince }) => events.includes(name) && tellsSince <= event.occurredAt)
      .map(({ id }) => id);
    if (endpointIds.length === 0) return;
    const told = await this.toldOf(name, event);
    for (let start = 0; start < told.length; start += A_PAGE) {
      const messages = told
        .slice(start, start + A_PAGE)
        .map((one) => messageOf(name, event.id, one, event.occurredAt));
      await this.transactions.run(() => this.queue.plan(messages, endpointIds, this.clock.now()));
    }
  }

  private async toldOf(name: WebhookEvent, { subjectId, payload }: StoredEvent): Promise<Told[]> {
    switch (name) {
      case 'badge.awarded':
        return await this.awards(numbers(payload.awardIds));
      case 'people.imported': {
        const id = subjectId === null ? null : await this.news.importOf(subjectId);
        return id === null ? [] : [{ about: 0, data: { importId: id } }];
      }
      case 'courses.published': {
        const courses = await this.news.courses(numbers(payload.courseVersionIds));
        return courses.length === 0 ? [] : [{ about: 0, data: { courses } }];
      }
      case 'enrolment.completed':
      case 'enrolment.credited':
      case 'enrolment.waived':
      case 'enrolment.withdrawn':
      case 'enrolment.extended':
      case 'enrolment.reopened':
        return await this.enrolments(
          subjectId === null ? numbers(payload.enrolmentIds) : [subjectId],
          name === 'enrolment.completed' || name === 'enrolment.credited',
        );
    }
  }

  private async enrolments(ids: readonly number[], isDone: boolean): Promise<Told[]> {
    const facts = await inPages(ids, (some) => this.news.enrolments(some));
    return facts.map((one) => ({ about: one.id, data: enrolmentData(one, isDone) }));
  }

  private async awards(ids: readonly number[]): Promise<Told[]> {
    const facts = await inPages(ids, (some) => this.news.awards(some));
    return facts.map(({ id, person, badge, awardedAt }) => ({
      about: id,
      data: { personId: person, badge, awardedAt: awardedAt?.toISOString() ?? null },
    }));
  }
}

function enrolmentData({ enrolment, person, track, dueOn, completedAt }: EnrolmentFacts, isDone: boolean) {
  const facts = { enrolmentId: enrolment, personId: person, track, dueOn };
  return isDone ? { ...facts, completedAt: completedAt?.toISOString() ?? null } : facts;
}

/** A message in the shape of Standard Webhooks: `type`, when it happened, and `data`. */
export function messageOf(
  event: NewMessage['event'],
  newsId: number | string,
  { about, data }: Told,
  at: Date,
): NewMessage {
  return {
    cause: `${newsId}:${about}`,
    event,
    body: JSON.stringify({ type: event, timestamp: at.toISOString(), data }),
  };
}

async function inPages<T>(
  ids: readonly number[],
  ask: (ids: readonly number[]) => Promise<T[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (let start = 0; start < ids.length; start += A_PAGE)
    found.push(...(await ask(ids.slice(start, start + A_PAGE))));
  return found;
}
