import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { groupBy } from '../common/group-by.js';
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
import {
  type AwardFacts,
  type CourseFacts,
  type EnrolmentFacts,
  WebhookNewsRepository,
} from './webhook-news.repository.js';
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

  /** Nearly every completion is news: who is told, and what about, is asked once for many, and where nobody is, that is all. */
  async consumeTogether(events: readonly StoredEvent[]): Promise<void> {
    const endpoints = (await this.endpoints.list()).filter(({ status }) => status === 'on');
    const news = events.flatMap((event) => newsOf(event, endpoints));
    if (news.length === 0) return;
    const facts = await this.factsOf(news);
    const toldTo = groupBy(news, ({ endpointIds }) => endpointIds.join());
    for (const some of toldTo.values()) {
      const endpointIds = some[0]?.endpointIds ?? [];
      const messages = some.flatMap(({ name, event }) =>
        toldOf(name, event, facts).map((told) => messageOf(name, event.id, told, event.occurredAt)),
      );
      for (let start = 0; start < messages.length; start += A_PAGE) {
        const page = messages.slice(start, start + A_PAGE);
        await this.transactions.run(() => this.queue.plan(page, endpointIds, this.clock.now()));
      }
    }
  }

  /** Each kind of fact is asked for once, whatever news it belongs to. */
  private async factsOf(news: readonly News[]): Promise<Facts> {
    const all = (of: (one: News) => number[]) => [...new Set(news.flatMap(of))];
    const [enrolments, awards, imports, courses] = await Promise.all([
      inPages(all(enrolmentIds), (ids) => this.news.enrolments(ids)),
      inPages(all(awardIds), (ids) => this.news.awards(ids)),
      inPages(all(importIds), (ids) => this.news.imports(ids)),
      inPages(all(versionIds), (ids) => this.news.courses(ids)),
    ]);
    return {
      enrolments: byId(enrolments),
      awards: byId(awards),
      imports: byId(imports),
      courses: byId(courses),
    };
  }
}

/** News that somebody is told. */
interface News {
  name: WebhookEvent;
  event: StoredEvent;
  endpointIds: number[];
}

interface Facts {
  enrolments: ReadonlyMap<number, EnrolmentFacts>;
  awards: ReadonlyMap<number, AwardFacts>;
  imports: ReadonlyMap<number, { publicId: string }>;
  courses: ReadonlyMap<number, CourseFacts>;
}

function newsOf(event: StoredEvent, endpoints: readonly EndpointRow[]): News[] {
  const name = NAMES[event.kind];
  if (name === undefined) return [];
  const endpointIds = endpoints
    .filter(({ events, tellsSince }) => events.includes(name) && tellsSince <= event.occurredAt)
    .map(({ id }) => id);
  return endpointIds.length === 0 ? [] : [{ name, event, endpointIds }];
}

const isOf = ({ name }: News, family: string) => name.startsWith(`${family}.`);
const enrolmentIds = (one: News) => (isOf(one, 'enrolment') ? enrolmentIdsOf(one.event) : []);
const enrolmentIdsOf = ({ subjectId, payload }: StoredEvent) =>
  subjectId === null ? numbers(payload.enrolmentIds) : [subjectId];
const awardIds = (one: News) => (isOf(one, 'badge') ? numbers(one.event.payload.awardIds) : []);
const importIds = (one: News) =>
  isOf(one, 'people') && one.event.subjectId !== null ? [one.event.subjectId] : [];
const versionIds = (one: News) => (isOf(one, 'courses') ? numbers(one.event.payload.courseVersionIds) : []);

const byId = <T extends { id: number }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));
const found = <T>(ids: readonly number[], facts: ReadonlyMap<number, T>): T[] =>
  ids.flatMap((id) => facts.get(id) ?? []);

function toldOf(name: WebhookEvent, event: StoredEvent, facts: Facts): Told[] {
  switch (name) {
    case 'badge.awarded':
      return found(numbers(event.payload.awardIds), facts.awards).map((award) => ({
        about: award.id,
        data: {
          personId: award.person,
          badge: award.badge,
          awardedAt: award.awardedAt?.toISOString() ?? null,
        },
      }));
    case 'people.imported':
      return found(event.subjectId === null ? [] : [event.subjectId], facts.imports).map(({ publicId }) => ({
        about: 0,
        data: { importId: publicId },
      }));
    case 'courses.published': {
      const courses = found(numbers(event.payload.courseVersionIds), facts.courses)
        .toSorted((one, other) => one.course.localeCompare(other.course) || one.version - other.version)
        .map(({ course, version }) => ({ course, version }));
      return courses.length === 0 ? [] : [{ about: 0, data: { courses } }];
    }
    case 'enrolment.completed':
    case 'enrolment.credited':
    case 'enrolment.waived':
    case 'enrolment.withdrawn':
    case 'enrolment.extended':
    case 'enrolment.reopened': {
      const isDone = name === 'enrolment.completed' || name === 'enrolment.credited';
      return found(enrolmentIdsOf(event), facts.enrolments).map((one) => ({
        about: one.id,
        data: enrolmentData(one, isDone),
      }));
    }
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
  const rows: T[] = [];
  for (let start = 0; start < ids.length; start += A_PAGE)
    rows.push(...(await ask(ids.slice(start, start + A_PAGE))));
  return rows;
}
