import { Injectable } from '@nestjs/common';
import { Behaviours } from '../behaviours/behaviours.js';
import { type Team, Teams } from '../colleagues/teams.js';
import { FEWEST_PEOPLE, type TeamKind } from '../colleagues/teams.repository.js';
import { Clock } from '../common/clock.js';
import { type Day, dayOf, startOfDay } from '../common/days.js';
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
  teamNotFound,
  teamTooSmall,
  tooManyKudos,
} from './kudos.errors.js';
import { PeopleRepository } from '../people/people.repository.js';
import { type KudosRow, KudosRepository, type KudosWords, type Side } from './kudos.repository.js';
import { answersSince, EDITABLE_MS, MOST_A_DAY } from './kudos-rules.js';
import { kudosNotice } from './kudos-notices.js';
import { KudosTeamsRepository } from './kudos-teams.repository.js';

export const KUDOS_GIVEN = 'kudos.given';
/** News of thanks to a team: of nobody in particular, so that no badge is looked at. */
export const TEAM_THANKED = 'kudos.team-thanked';
export const KUDOS_ENDED = 'kudos.ended';

/** What somebody writes: the behaviour by its slug. */
export interface Thanks {
  behaviour: string;
  sentence: string;
  about?: string;
}

/** Thanks to a colleague, or to the team that the id means. */
export interface Giving extends Thanks {
  to: string;
  team?: TeamKind | undefined;
  mayBeShown: boolean;
}

/** Whom thanks are for. */
type Receiver = { personId: number; team: null } | { personId: null; team: Team };

/** Gives, changes and takes back thanks; each side says for itself whether everybody may read them. */
@Injectable()
export class KudosService {
  constructor(
    private readonly repository: KudosRepository,
    private readonly people: PeopleRepository,
    private readonly teams: Teams,
    private readonly members: KudosTeamsRepository,
    private readonly behaviours: Behaviours,
    private readonly notices: Notices,
    private readonly start: NoticesStart,
    private readonly events: EventLog,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /**
   * Thanks a colleague and tells them, or a team, of which everybody is told soon; sent again with the same key, it changes nothing. Throws
   * KUDOS_TO_SELF, KUDOS_RECEIVER_UNKNOWN, KUDOS_RECEIVER_LEFT, KUDOS_TEAM_UNKNOWN, KUDOS_TEAM_TOO_SMALL, KUDOS_BEHAVIOUR_UNKNOWN,
   * REQUEST_KEY_REUSED, and TOO_MANY_KUDOS after ten on a day.
   */
  async give(giverId: number, { to, team, ...giving }: Giving, key: string | null): Promise<KudosRow> {
    const { mayBeShown, ...thanks } = giving;
    const now = this.clock.now();
    const words = await this.wordsOf(thanks);
    const receiver = team ? await this.teamOf(team, to) : await this.colleagueOf(to, giverId, now);
    const isTold = (await this.start.since(now)) <= now;
    const today = dayOf(now, this.env.COMPANY_TIME_ZONE);
    const kudos = {
      ...words,
      publicId: publicId(),
      requestHash: key === null ? null : sha256(`${giverId}:${key}`),
      giverId,
      receiverId: receiver.personId,
      team: receiver.team,
      giverAgrees: mayBeShown,
      givenAt: now,
      answersSince: answersSince(now),
    };
    return await this.transactions.run(async () => {
      if (!(await this.repository.give(kudos, today))) {
        const given = await this.repository.findByRequest(kudos.requestHash ?? '');
        if (!given) throw kudosNotFound();
        if (!isSame(given, receiver, to) || given.sentence !== words.sentence) throw kudosKeyReused();
        return given;
      }
      const { id } = await this.get(kudos.publicId);
      const since = startOfDay(today, this.env.COMPANY_TIME_ZONE);
      if ((await this.repository.countGivenSince(giverId, since)) > MOST_A_DAY)
        throw tooManyKudos(MOST_A_DAY);
      await this.hand(id, giverId, receiver, today);
      const given = await this.get(kudos.publicId);
      if (receiver.personId !== null && isTold)
        await this.notices.gather([kudosNotice(given, receiver.personId)]);
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
    const sides = kudos ? sidesOf(kudos, personId) : [];
    if (!kudos || sides.length === 0 || kudos.status !== 'standing') throw kudosNotFound();
    return await this.transactions.run(async () => {
      await this.repository.agree(kudos.id, sides, isAgreed);
      return await this.get(id);
    });
  }

  /** Notes who was in a team, and lets the news out. */
  private async hand(id: number, giverId: number, receiver: Receiver, today: Day): Promise<void> {
    if (!receiver.team) {
      const payload = { receiverId: receiver.personId };
      await this.events.record({ kind: KUDOS_GIVEN, subjectId: id, payload });
      return;
    }
    const size = await this.members.record(id, receiver.team, giverId, today);
    if (size < FEWEST_PEOPLE) throw teamTooSmall();
    await this.events.record({ kind: TEAM_THANKED, subjectId: id, payload: {} });
  }

  private async colleagueOf(id: string, giverId: number, now: Date): Promise<Receiver & { team: null }> {
    const receiver = await this.people.findColleague(id, now);
    if (!receiver) throw receiverNotFound();
    if (receiver.id === giverId) throw receiverIsSelf();
    if (!receiver.isInService) throw receiverHasLeft();
    return { personId: receiver.id, team: null };
  }

  private async teamOf(kind: TeamKind, id: string): Promise<Receiver> {
    const team = await this.teams.find(kind, id);
    if (!team) throw teamNotFound();
    return { personId: null, team };
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

/** Which sides somebody speaks for: for a team, whoever answers for it; of whoever thanks the team that they answer for, both. */
function sidesOf({ giverId, receiverId, teamManagerId }: KudosRow, personId: number): Side[] {
  const isGiver = giverId === personId;
  const isReceiver = teamManagerId === personId || (receiverId === personId && !isGiver);
  return [...(isGiver ? (['giver'] as const) : []), ...(isReceiver ? (['receiver'] as const) : [])];
}

/** Whether thanks that were given before are for the same: a team by its public id. */
const isSame = (given: KudosRow, { personId, team }: Receiver, to: string): boolean =>
  team
    ? given.teamSize !== null && (given.teamDepartmentPublicId ?? given.receiverPublicId) === to
    : given.receiverId === personId;
