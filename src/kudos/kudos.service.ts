import { Injectable } from '@nestjs/common';
import { Behaviours } from '../behaviours/behaviours.js';
import { Clock } from '../common/clock.js';
import { dayOf, startOfDay } from '../common/days.js';
import { publicId, sha256 } from '../common/random.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { EventLog } from '../events/event-log.js';
import { Notices } from '../notifications/notices.js';
import { NoticesStart } from '../notifications/notices-start.js';
import {
  behaviourUnknown,
  kudosKeyReused,
  kudosNotFound,
  kudosSettled,
  receiverHasLeft,
  receiverIsSelf,
  receiverNotFound,
  tooManyKudos,
} from './kudos.errors.js';
import { PeopleRepository } from '../people/people.repository.js';
import { type KudosRow, KudosRepository, type KudosWords } from './kudos.repository.js';
import { answersSince, EDITABLE_MS, MOST_A_DAY } from './kudos-rules.js';
import { kudosNotice } from './kudos-words.js';

export const KUDOS_GIVEN = 'kudos.given';
export const KUDOS_ENDED = 'kudos.ended';

/** What somebody writes: the behaviour by its slug. */
export interface Thanks {
  behaviour: string;
  sentence: string;
  about?: string;
}

/** Thanks to a colleague. */
export interface Giving extends Thanks {
  to: string;
  mayBeShown: boolean;
}

/** Gives, changes and takes back thanks; each side says for itself whether everybody may read them. */
@Injectable()
export class KudosService {
  constructor(
    private readonly repository: KudosRepository,
    private readonly people: PeopleRepository,
    private readonly behaviours: Behaviours,
    private readonly notices: Notices,
    private readonly start: NoticesStart,
    private readonly events: EventLog,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /**
   * Thanks a colleague and tells them; sent again with the same key, it changes nothing. Throws KUDOS_TO_SELF, KUDOS_RECEIVER_UNKNOWN,
   * KUDOS_RECEIVER_LEFT, KUDOS_BEHAVIOUR_UNKNOWN, REQUEST_KEY_REUSED, and TOO_MANY_KUDOS after ten on a day.
   */
  async give(giverId: number, { to, mayBeShown, ...thanks }: Giving, key: string | null): Promise<KudosRow> {
    const now = this.clock.now();
    const words = await this.wordsOf(thanks);
    const receiver = await this.people.findColleague(to, now);
    if (!receiver) throw receiverNotFound();
    if (receiver.id === giverId) throw receiverIsSelf();
    if (!receiver.isInService) throw receiverHasLeft();
    const isTold = (await this.start.since(now)) <= now;
    const today = dayOf(now, this.env.COMPANY_TIME_ZONE);
    const kudos = {
      ...words,
      publicId: publicId(),
      requestHash: key === null ? null : sha256(`${giverId}:${key}`),
      giverId,
      receiverId: receiver.id,
      giverAgrees: mayBeShown,
      givenAt: now,
      answersSince: answersSince(now),
    };
    return await this.transactions.run(async () => {
      const isNew = await this.repository.give(kudos, today);
      const given = isNew
        ? await this.repository.find(kudos.publicId)
        : await this.repository.findByRequest(kudos.requestHash ?? '');
      if (!given) throw kudosNotFound();
      if (!isNew) {
        if (given.receiverId !== receiver.id || given.sentence !== words.sentence) throw kudosKeyReused();
        return given;
      }
      const since = startOfDay(today, this.env.COMPANY_TIME_ZONE);
      if ((await this.repository.countGivenSince(giverId, since)) > MOST_A_DAY)
        throw tooManyKudos(MOST_A_DAY);
      await this.events.record({
        kind: KUDOS_GIVEN,
        subjectId: given.id,
        payload: { receiverId: receiver.id },
      });
      if (isTold) await this.notices.gather([kudosNotice(given)]);
      return given;
    });
  }

  /** Changes the words within ten minutes. Throws KUDOS_NOT_FOUND for those of others, KUDOS_SETTLED, KUDOS_BEHAVIOUR_UNKNOWN. */
  async edit(giverId: number, id: string, thanks: Thanks): Promise<KudosRow> {
    const words = await this.wordsOf(thanks);
    const kudos = await this.own(id, giverId);
    const now = this.clock.now();
    return await this.transactions.run(async () => {
      const since = new Date(now.getTime() - EDITABLE_MS);
      if (!(await this.repository.edit(kudos.id, words, since, now))) throw kudosSettled();
      return await this.get(id);
    });
  }

  /** Takes one's own thanks back, at any time; again changes nothing. Throws KUDOS_NOT_FOUND. */
  async withdraw(giverId: number, id: string): Promise<void> {
    const kudos = await this.repository.find(id);
    if (!kudos || kudos.giverId !== giverId) throw kudosNotFound();
    await this.transactions.run(async () => {
      if (!(await this.repository.end(kudos.id, 'withdrawn'))) return;
      const payload = { receiverId: kudos.receiverId };
      await this.events.record({ kind: KUDOS_ENDED, subjectId: kudos.id, payload });
    });
  }

  /** Says for one side whether everybody may read them; each may take that back. Throws KUDOS_NOT_FOUND to everybody else. */
  async show(personId: number, id: string, isAgreed: boolean): Promise<KudosRow> {
    const kudos = await this.repository.find(id);
    const side = kudos && sideOf(kudos, personId);
    if (!side || kudos.status !== 'standing') throw kudosNotFound();
    return await this.transactions.run(async () => {
      await this.repository.agree(kudos.id, side, isAgreed);
      return await this.get(id);
    });
  }

  private async own(id: string, giverId: number): Promise<KudosRow> {
    const kudos = await this.get(id);
    if (kudos.giverId !== giverId || kudos.status !== 'standing') throw kudosNotFound();
    return kudos;
  }

  private async get(id: string): Promise<KudosRow> {
    const kudos = await this.repository.find(id);
    if (!kudos) throw kudosNotFound();
    return kudos;
  }

  private async wordsOf({ behaviour, sentence, about }: Thanks): Promise<KudosWords> {
    const found = (await this.behaviours.list()).find(({ slug }) => slug === behaviour);
    if (!found) throw behaviourUnknown();
    return { behaviour, behaviourTitle: found.title, sentence, about: about ?? null };
  }
}

function sideOf({ giverId, receiverId }: KudosRow, personId: number): 'giver' | 'receiver' | null {
  if (giverId === personId) return 'giver';
  return receiverId === personId ? 'receiver' : null;
}
