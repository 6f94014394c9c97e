import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Transactions } from '../database/transactions.js';
import { MessageTemplates } from '../message-templates/message-templates.js';
import { Notices } from '../notifications/notices.js';
import type { SqlFragment } from '../people/visible-people.js';
import { sql } from '../reports/sql.js';
import { TeamScope } from '../team/team-scope.js';
import type { NudgeDto } from './dto/nudge.dto.js';
import type { NudgedView, NudgePreviewView } from './dto/nudge.view.js';
import { nudgeWords } from './nudge-words.js';
import { MOST_NUDGED, nobodyNamed, nobodyToNudge, tooManyToNudge } from './nudges.errors.js';
import { NudgesRepository, type OpenWork } from './nudges.repository.js';

/** Nobody is reminded of a track more often, by whomever. */
const LATELY_MS = 7 * 86_400_000;
/** So long a reminder is worth mailing. */
const WORTH_SAYING_MS = 5 * 86_400_000;
/** Most people have few tracks open; beyond that a team is too large in any case. */
const MOST_WORK = 5 * MOST_NUDGED;

/** What a wish means now. */
interface Meant {
  toRemind: OpenWork[];
  remindedLately: number;
  onLeave: number;
}

/** Managers remind people of their line of open work: previewed, seldom, on record. */
@Injectable()
export class NudgesService {
  constructor(
    private readonly repository: NudgesRepository,
    private readonly scope: TeamScope,
    private readonly notices: Notices,
    private readonly templates: MessageTemplates,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** How many people a reminder would reach, and what the first of them would read; changes nothing. */
  async preview(me: Identity, wish: NudgeDto): Promise<NudgePreviewView> {
    const { toRemind, ...leftOut } = await this.meant(me, wish);
    const [first] = toRemind;
    const say = await this.templates.sayer(['nudge'], first ? [first.personId] : []);
    const told = first && say(wordsFor(first, this.scope.now().at), first.personId);
    return {
      people: peopleIn(toRemind),
      tracks: toRemind.length,
      ...leftOut,
      words: told ? { subject: told.subject, paragraphs: told.words.paragraphs } : null,
    };
  }

  /** Reminds them. Throws NOBODY_TO_NUDGE and TOO_MANY_TO_NUDGE. */
  async nudge(me: Identity, wish: NudgeDto): Promise<NudgedView> {
    const { toRemind } = await this.meant(me, wish);
    if (toRemind.length === 0) throw nobodyToNudge();
    if (peopleIn(toRemind) > MOST_NUDGED) throw tooManyToNudge(peopleIn(toRemind));
    const { day, at } = this.scope.now();
    const expiresAt = new Date(at.getTime() + WORTH_SAYING_MS);
    return await this.transactions.run(
      async () => {
        const ours = await this.repository.note(toRemind, me.personId, day, at);
        const reminded = toRemind.filter(({ enrolmentId }) => ours.has(enrolmentId));
        if (reminded.length === 0) throw nobodyToNudge();
        await this.notices.gather(
          reminded.map((work) => ({
            cause: `nudge:${work.enrolmentId}:${day}`,
            personId: work.personId,
            kind: 'nudge' as const,
            aboutId: work.enrolmentId,
            told: wordsFor(work, at),
            expiresAt,
          })),
        );
        const counts = { people: peopleIn(reminded), tracks: reminded.length };
        await this.audit.record({
          actor: me.personId,
          action: 'nudges.sent',
          subject: { type: 'person', id: null },
          facts: { ...counts, state: wish.state, track: wish.track ?? null },
        });
        return counts;
      },
      { work: 'bulk' },
    );
  }

  private async meant(me: Identity, wish: NudgeDto): Promise<Meant> {
    const { track, state } = wish;
    const members = await this.whom(me, wish);
    const { at } = this.scope.now();
    const since = new Date(at.getTime() - LATELY_MS);
    const work = await this.repository.openWork({ members, track, state }, at, since, MOST_WORK);
    const here = work.filter(({ isAway }) => Number(isAway) === 0);
    const toRemind = here.filter(({ isLately }) => Number(isLately) === 0);
    return {
      toRemind,
      onLeave: peopleIn(work) - peopleIn(here),
      remindedLately: peopleIn(here) - peopleIn(toRemind),
    };
  }

  private async whom(me: Identity, { of, direct, person }: NudgeDto): Promise<SqlFragment> {
    if (person !== undefined) return sql`p.id = ${(await this.scope.member(me, person)).id}`;
    if (of === undefined) throw nobodyNamed();
    return (await this.scope.team(me, of, direct ? 'direct' : 'line')).members;
  }
}

const wordsFor = (work: OpenWork, now: Date) =>
  nudgeWords({ ...work, isOverdue: work.dueAt !== null && work.dueAt <= now });

const peopleIn = (work: readonly OpenWork[]) => new Set(work.map(({ personId }) => personId)).size;
