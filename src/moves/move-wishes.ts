import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { addDays, type Day, dayOf } from '../common/days.js';
import { clean } from '../common/text-keys.js';
import { Env } from '../config/env.js';
import { peopleErrors } from '../people/people.errors.js';
import type { MoveSet } from '../planned-moves/planned-moves.repository.js';
import type { MoveSetDto, WhoDto } from './dto/move.dto.js';
import { MoveGroupsRepository, type Who } from './move-groups.repository.js';
import { moveErrors } from './moves.errors.js';

/** A year back to correct history, a year ahead to plan. */
const MOST_DAYS = 366;

/** What a request asks to be set, by internal ids, and the same for the audit. */
export interface MoveWish {
  set: MoveSet;
  facts: Record<string, string | null>;
}

/** Reads what requests name: departments, managers, groups. */
@Injectable()
export class MoveWishes {
  constructor(
    private readonly groups: MoveGroupsRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Now, and the organisation's day. */
  moment(): { now: Date; today: Day } {
    const now = this.clock.now();
    return { now, today: dayOf(now, this.env.COMPANY_TIME_ZONE) };
  }

  /** A person's own zone, or the organisation's. */
  zoneOf(zone: string | null): string {
    return zone ?? this.env.COMPANY_TIME_ZONE;
  }

  /** Throws for a day that is too far away, a request that sets nothing, and a department or manager that cannot be. */
  async read({ department, title, manager, workerType }: MoveSetDto, from: Day): Promise<MoveWish> {
    const { today } = this.moment();
    const [first, last] = [addDays(today, -MOST_DAYS), addDays(today, MOST_DAYS)];
    if (from < first || from > last) throw moveErrors.dayOutOfRange(first, last);
    const wish: MoveWish = { set: {}, facts: {} };
    if (department !== undefined) {
      wish.set.departmentId = department === null ? null : await this.departmentId(department);
      wish.facts.department = department;
    }
    if (title !== undefined) wish.set.title = wish.facts.title = title === null ? null : clean(title) || null;
    if (manager !== undefined) {
      wish.set.managerId = manager === null ? null : await this.managerId(manager, from);
      wish.facts.manager = manager;
    }
    if (workerType !== undefined) wish.set.workerType = wish.facts.workerType = workerType;
    if (Object.keys(wish.set).length === 0) throw moveErrors.empty();
    return wish;
  }

  /** Throws unless exactly one group is named, and for people and departments that do not exist. */
  async readWho(who: WhoDto): Promise<Who> {
    const named = [who.below, who.reportsOf, who.department, who.people].filter((one) => one != null);
    if (named.length !== 1) throw moveErrors.groupUnclear();
    if (who.below != null) return { by: 'below', personId: await this.personId(who.below) };
    if (who.reportsOf != null) return { by: 'reports-of', personId: await this.personId(who.reportsOf) };
    if (who.department != null) {
      return { by: 'department', departmentId: await this.departmentId(who.department) };
    }
    const wanted = [...new Set(who.people)];
    const found = await this.groups.people(wanted);
    const missing = wanted.filter((id) => !found.has(id));
    if (missing.length > 0) throw moveErrors.peopleUnknown(missing);
    return { by: 'people', personIds: [...found.values()].map(({ id }) => id) };
  }

  private async personId(publicId: string): Promise<number> {
    const person = (await this.groups.people([publicId])).get(publicId);
    if (!person) throw peopleErrors.notFound();
    return person.id;
  }

  private async departmentId(publicId: string): Promise<number> {
    const id = await this.groups.departmentId(publicId);
    if (id === null) throw moveErrors.departmentUnknown();
    return id;
  }

  /** Whoever leaves before the move begins is no manager then. */
  private async managerId(publicId: string, from: Day): Promise<number> {
    const person = (await this.groups.people([publicId])).get(publicId);
    if (!person) throw moveErrors.managerUnknown();
    const { today } = this.moment();
    if (person.toOn === null || person.toOn <= (from > today ? from : today)) throw moveErrors.managerLeft();
    return person.id;
  }
}
