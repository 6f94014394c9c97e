import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { type Day, dayOf } from '../common/days.js';
import { groupBy } from '../common/group-by.js';
import { publicId } from '../common/random.js';
import { Transactions } from '../database/transactions.js';
import { peopleErrors } from '../people/people.errors.js';
import { PlannedMovesRepository } from '../planned-moves/planned-moves.repository.js';
import type { MovePeopleDto, MovePersonDto } from './dto/move.dto.js';
import type { MovePreviewView, MoveResultView } from './dto/move.view.js';
import { type Movable, MoveGroupsRepository, type Who } from './move-groups.repository.js';
import { type MoveWish, MoveWishes } from './move-wishes.js';
import { moveErrors } from './moves.errors.js';
import { Moving } from './moving.js';

/** Moves people from a day on: in the past history is corrected, in the future the move waits for its day. */
@Injectable()
export class MovesService {
  constructor(
    private readonly wishes: MoveWishes,
    private readonly groups: MoveGroupsRepository,
    private readonly moves: PlannedMovesRepository,
    private readonly moving: Moving,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** Moves one person; throws what makes it impossible. */
  async movePerson(me: Identity, personId: string, dto: MovePersonDto): Promise<MoveResultView> {
    const person = (await this.groups.people([personId])).get(personId);
    if (!person) throw peopleErrors.notFound();
    const { from, ...set } = dto;
    const wish = await this.wishes.read(set, from);
    if (wish.set.managerId === person.id) throw moveErrors.managerSelf();
    return await this.carryOut(me, { by: 'people', personIds: [person.id] }, from, wish, async (people) => {
      if (people.length === 0) throw moveErrors.personLeft();
      if (await this.groups.isPlanned(person.id, from)) throw moveErrors.alreadyPlanned();
    });
  }

  /** Moves many at once, within seconds however many they are. */
  async movePeople(me: Identity, { who, from, set }: MovePeopleDto): Promise<MoveResultView> {
    const wish = await this.wishes.read(set, from);
    return await this.carryOut(me, await this.wishes.readWho(who), from, wish);
  }

  /** What moving many would do; throws what moving them would. */
  async preview({ who, from, set }: MovePeopleDto): Promise<MovePreviewView> {
    const wish = await this.wishes.read(set, from);
    const group = await this.wishes.readWho(who);
    const everybody = await this.groups.movableToPreview(group, this.wishes.moment().today);
    const people = movers(everybody, group, wish);
    await this.refuseCircle(people, wish, from);
    const moving = people.filter((person) => differs(person, wish));
    const { managerId } = wish.set;
    const inLine = managerId === undefined ? [] : people.filter((person) => person.managerId !== managerId);
    return {
      people: everybody.length,
      moving: moving.length,
      keepingManager: everybody.length - people.length,
      linesChanging: await this.groups.countWithBelow(idsOf(inLine)),
    };
  }

  private async carryOut(
    me: Identity,
    who: Who,
    from: Day,
    wish: MoveWish,
    check: (people: readonly Movable[]) => Promise<void> = async () => undefined,
  ): Promise<MoveResultView> {
    const { now, today } = this.wishes.moment();
    const id = publicId();
    let result: MoveResultView = { id, moved: 0, planned: 0 };
    const run = async () => {
      await this.moving.begin();
      const people = movers(await this.groups.movable(who, today), who, wish);
      await check(people);
      await this.refuseCircle(people, wish, from);
      const [waiting, due] = partition(people, ({ zone }) => from > dayOf(now, this.wishes.zoneOf(zone)));
      const move = { publicId: id, fromOn: from, set: wish.set, madeBy: me.personId, madeAt: now };
      const moveId = await this.moves.add(move);
      const moved = await this.moving.take({ ...move, id: moveId }, idsOf(due), now);
      await this.moves.addPeople(moveId, moved, 'effective', now);
      await this.moves.addPeople(moveId, idsOf(waiting), 'planned', now);
      if (moved.length + waiting.length === 0) throw moveErrors.changesNothing();
      const [only] = who.by === 'people' && who.personIds.length === 1 ? who.personIds : [];
      await this.audit.record({
        actor: me.personId,
        action: 'moves.made',
        subject: only === undefined ? { type: 'move', id: moveId } : { type: 'person', id: only },
        facts: { from, moved: moved.length, planned: waiting.length, ...wish.facts },
      });
      result = { id, moved: moved.length, planned: waiting.length };
      return result;
    };
    const confirm = async () => ((await this.moves.find(id)) ? result : null);
    const done = await this.transactions.run(run, { work: 'bulk', confirm });
    await this.moving.tidy();
    return done;
  }

  private async refuseCircle(people: readonly Movable[], { set }: MoveWish, from: Day): Promise<void> {
    if (typeof set.managerId !== 'number') return;
    const circle = await this.moving.circle(new Set(idsOf(people)), set.managerId, from);
    if (circle) throw moveErrors.circle(await this.groups.employeeNumbers(circle));
  }
}

const idsOf = (people: readonly Movable[]) => people.map(({ id }) => id);

/** Those of whom something holds, and the others. */
function partition<T>(all: readonly T[], holds: (one: T) => boolean): [T[], T[]] {
  const groups = groupBy(all, holds);
  return [groups.get(true) ?? [], groups.get(false) ?? []];
}

/**
 * Who of a group is moved. A group that gets another manager keeps its inner lines: only those go whose own manager is not in it;
 * the new manager never goes. People who are named one by one all go.
 */
function movers(everybody: readonly Movable[], who: Who, { set }: MoveWish): Movable[] {
  const others = everybody.filter(({ id }) => id !== set.managerId);
  if (set.managerId === undefined || who.by === 'people' || who.by === 'reports-of') return others;
  const group = new Set(everybody.map(({ id }) => id));
  return others.filter(({ managerId }) => managerId === null || !group.has(managerId));
}

const differs = (person: Movable, { set }: MoveWish): boolean =>
  (set.departmentId !== undefined && set.departmentId !== person.departmentId) ||
  (set.title !== undefined && set.title !== person.title) ||
  (set.managerId !== undefined && set.managerId !== person.managerId) ||
  (set.workerType !== undefined && set.workerType !== person.workerType);
