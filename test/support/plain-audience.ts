import type { Rule, TrackState } from '../../src/audience-rules/audience.js';
import { isWithin } from '../../src/audience-rules/day-span.js';
import type { Day } from '../../src/common/days.js';
import type { TestApp } from './app.js';

interface Placement {
  personId: number;
  fromOn: Day;
  toOn: Day;
  departmentId: number | null;
  department: string | null;
  title: string | null;
  workerType: string;
}

/** Everything about a company that rules can ask, as plain rows. */
interface Company {
  today: Day;
  people: { id: number; location: string | null }[];
  services: { personId: number; hiredOn: Day | null; fromOn: Day; toOn: Day }[];
  placements: Placement[];
  lines: { above: number; below: number; depth: number }[];
  roles: { personId: number; role: string }[];
  parts: { departmentId: number; parentId: number }[];
  enrolments: { personId: number; trackId: number; isOpen: number; status: string }[];
}

/** Which departments and titles meet customers. */
export interface MeetingCustomers {
  departments: readonly string[];
  titles: readonly string[];
}

/** Says whom rules mean by looking at one person after the other: what the SQL of rules is compared with. */
export class PlainCompany {
  private constructor(
    private readonly company: Company,
    private readonly customerFacing: MeetingCustomers,
  ) {}

  static async read(app: TestApp, today: Day, customerFacing: MeetingCustomers): Promise<PlainCompany> {
    const { database } = app;
    const company: Company = {
      today,
      people: await database.query('SELECT id, location FROM persons'),
      services: await database.query(
        'SELECT person_id AS personId, hired_on AS hiredOn, from_on AS fromOn, to_on AS toOn FROM service_periods',
      ),
      placements: await database.query(
        `SELECT x.person_id AS personId, x.from_on AS fromOn, x.to_on AS toOn, x.department_id AS departmentId, d.name AS department,
                x.title, x.worker_type AS workerType FROM placement_periods x LEFT JOIN departments d ON d.id = x.department_id`,
      ),
      lines: await database.query(
        'SELECT ancestor_id AS above, descendant_id AS below, depth FROM reporting_lines',
      ),
      roles: await database.query('SELECT person_id AS personId, role FROM grants'),
      parts: await database.query(
        'SELECT department_id AS departmentId, parent_id AS parentId FROM department_parents',
      ),
      enrolments: await database.query(
        'SELECT person_id AS personId, track_id AS trackId, COALESCE(open_key, 0) AS isOpen, status FROM enrolments',
      ),
    };
    return new PlainCompany(company, customerFacing);
  }

  /** The ids of everybody in service or hired for later whom a rule means, in order. */
  meant(rule: Rule<number>): number[] {
    return this.company.people
      .filter(({ id }) => this.serviceOf(id) !== undefined && this.matches(rule, id))
      .map(({ id }) => id)
      .toSorted((a, b) => a - b);
  }

  private matches(rule: Rule<number>, id: number): boolean {
    const { today, people } = this.company;
    const placement = this.placementOf(id);
    const location = people.find((one) => one.id === id)?.location ?? null;
    switch (rule.kind) {
      case 'everybody':
        return true;
      case 'customer-facing':
        return (
          isOneOf(placement?.department, this.customerFacing.departments) ||
          isOneOf(placement?.title, this.customerFacing.titles)
        );
      case 'people':
        return rule.personIds.includes(id);
      case 'departments':
        return this.lineOf(placement?.departmentId ?? null, rule.withSubDepartments === true).some((one) =>
          rule.departmentIds.includes(one),
        );
      case 'titles':
        return isOneOf(placement?.title, rule.titles);
      case 'locations':
        return isOneOf(location, rule.locations);
      case 'worker-types':
        return rule.workerTypes.some((type) => type === placement?.workerType);
      case 'below':
        return this.company.lines.some(
          ({ above, below, depth }) =>
            above === rule.personId && below === id && depth > 0 && (rule.reach === 'line' || depth === 1),
        );
      case 'leads':
        return this.company.lines.some(
          ({ above, below, depth }) => above === id && depth === 1 && this.isServing(below),
        );
      case 'hired':
        return isWithin(this.serviceOf(id)?.hiredOn ?? null, rule.days, today);
      case 'in-place':
        return isWithin(this.firstDayIn(rule.place, id), rule.days, today);
      case 'grant':
        return this.company.roles.some(({ personId, role }) => personId === id && role === rule.role);
      case 'track':
        return this.company.enrolments.some(
          (one) => one.personId === id && one.trackId === rule.track && isIn(rule.state, one),
        );
      case 'named':
        throw new Error('Names are replaced before anybody is asked.');
      case 'not':
        return !this.matches(rule.of, id);
      case 'any':
        return rule.of.some((part) => this.matches(part, id));
      case 'all':
        return rule.of.length > 0 && rule.of.every((part) => this.matches(part, id));
    }
  }

  /** A department, and with those above it, everything that it is part of. */
  private lineOf(departmentId: number | null, withThoseAbove: boolean): number[] {
    if (departmentId === null) return [];
    const link = this.company.parts.find((one) => one.departmentId === departmentId);
    return [departmentId, ...(withThoseAbove && link ? this.lineOf(link.parentId, true) : [])];
  }

  private serviceOf(id: number) {
    const { services, today } = this.company;
    return services
      .filter(({ personId, toOn }) => personId === id && toOn > today)
      .toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))[0];
  }

  private isServing(id: number): boolean {
    const { services, today } = this.company;
    return services.some(({ personId, fromOn, toOn }) => personId === id && fromOn <= today && toOn > today);
  }

  private placementOf(id: number): Placement | undefined {
    const { placements, today } = this.company;
    return placements.find(
      ({ personId, fromOn, toOn }) => personId === id && fromOn <= today && toOn > today,
    );
  }

  private firstDayIn(place: 'department' | 'title', id: number): Day | null {
    const now = this.placementOf(id);
    const valueOf = (one: Placement) => (place === 'title' ? one.title : one.departmentId);
    if (!now || valueOf(now) === null) return null;
    let first = now.fromOn;
    const before = this.company.placements
      .filter(({ personId, fromOn }) => personId === id && fromOn < now.fromOn)
      .toSorted((a, b) => (a.fromOn > b.fromOn ? -1 : 1));
    for (const one of before) {
      if (valueOf(one) !== valueOf(now)) break;
      first = one.fromOn;
    }
    const began = this.serviceOf(id)?.fromOn ?? first;
    return began > first ? began : first;
  }
}

const isIn = (state: TrackState, { isOpen, status }: { isOpen: number; status: string }) =>
  state === 'enrolled' ? isOpen === 1 : status === 'completed';

const isOneOf = <T>(value: T | null | undefined, values: readonly T[]) =>
  value !== null && value !== undefined && values.includes(value);
