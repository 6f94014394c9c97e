import { FOREVER, FOREVER_INSTANT, addDays, dayOf, type Day, startOfDay } from '../../../src/common/days.js';
import { publicId } from '../../../src/common/random.js';
import { searchKey } from '../../../src/common/text-keys.js';
import { Env } from '../../../src/config/env.js';
import type { TestApp } from '../app.js';

export interface BuiltDepartment {
  id: number;
  publicId: string;
  name: string;
}

export interface BuiltPerson {
  id: number;
  publicId: string;
  employeeNumber: string;
  email: string | null;
  givenName: string;
  familyName: string;
  departmentId: number | null;
}

export interface PersonOverrides {
  employeeNumber?: string;
  email?: string | null;
  givenName?: string;
  familyName?: string;
  location?: string | null;
  timeZone?: string | null;
  locale?: string | null;
  fullTimePermille?: number | null;
  /** A department's name (made when missing), or null for none. */
  department?: string | null;
  title?: string | null;
  manager?: { id: number } | null;
  workerType?: 'employee' | 'contractor' | 'temporary' | 'business-owner' | 'partner';
  /** First day of service; null where it is unknown (service then counts from today). */
  hiredOn?: Day | null;
  /** Last day of service; default: still here. */
  lastDay?: Day;
}

let lastNumber = 0;

/** A department of this name, made unless it stands there. */
export async function buildDepartment(app: TestApp, name = 'Customer Care'): Promise<BuiltDepartment> {
  await app.transactions.run(() =>
    app.database.insertOnce('departments', {
      public_id: publicId(),
      name,
      search_key: searchKey(name),
      created_at: app.clock.now(),
    }),
  );
  const row = await app.database.first<BuiltDepartment>(
    'SELECT id, public_id AS publicId, name FROM departments WHERE name = ?',
    [name],
  );
  if (!row) throw new Error(`The department ${name} was not stored.`);
  return row;
}

/** A person in service since 1 March 2024 in Customer Care, Kingston, without a manager; whatever is given overrides that. */
export async function buildPerson(app: TestApp, overrides: PersonOverrides = {}): Promise<BuiltPerson> {
  const number = ++lastNumber;
  const { department: departmentName = 'Customer Care', manager = null } = overrides;
  const departmentId = departmentName === null ? null : (await buildDepartment(app, departmentName)).id;
  const person = {
    publicId: publicId(),
    employeeNumber: overrides.employeeNumber ?? `E${String(number).padStart(4, '0')}`,
    email: overrides.email === undefined ? `person${number}@harbourlight.example` : overrides.email,
    givenName: overrides.givenName ?? 'Noor',
    familyName: overrides.familyName ?? `Person${String(number).padStart(4, '0')}`,
    departmentId,
  };
  const id = await app.transactions.run(async () => {
    const personId = await insertPerson(app, person, overrides);
    await insertPeriods(app, personId, departmentId, overrides);
    if (manager) await hangBelow(app, personId, manager.id);
    return personId;
  });
  return { id, ...person };
}

async function insertPerson(
  app: TestApp,
  person: Omit<BuiltPerson, 'id'>,
  overrides: PersonOverrides,
): Promise<number> {
  const { employeeNumber, email, givenName, familyName } = person;
  return await app.database.insert('persons', {
    public_id: person.publicId,
    source: 'hr',
    employee_number: employeeNumber,
    email,
    given_name: givenName,
    family_name: familyName,
    search_key: searchKey(`${givenName} ${familyName} ${employeeNumber} ${email ?? ''}`),
    sort_key: searchKey(`${familyName} ${givenName}`),
    location: overrides.location === undefined ? 'Kingston' : overrides.location,
    time_zone: overrides.timeZone === undefined ? 'America/Jamaica' : overrides.timeZone,
    locale: overrides.locale ?? null,
    full_time_permille: overrides.fullTimePermille ?? null,
    created_at: app.clock.now(),
    updated_at: app.clock.now(),
  });
}

async function insertPeriods(
  app: TestApp,
  personId: number,
  departmentId: number | null,
  overrides: PersonOverrides,
): Promise<void> {
  const company = app.nest.get(Env).COMPANY_TIME_ZONE;
  const zone = overrides.timeZone ?? company;
  const today = dayOf(app.clock.now(), company);
  const hiredOn = overrides.hiredOn === undefined ? '2024-03-01' : overrides.hiredOn;
  const from = hiredOn ?? today;
  const to = overrides.lastDay === undefined ? FOREVER : addDays(overrides.lastDay, 1);
  await app.database.insert('service_periods', {
    person_id: personId,
    hired_on: hiredOn,
    from_on: from,
    to_on: to,
    starts_at: startOfDay(from, zone),
    ends_at: to === FOREVER ? FOREVER_INSTANT : startOfDay(to, zone),
  });
  await app.database.insert('placement_periods', {
    person_id: personId,
    from_on: from < today ? from : today,
    to_on: FOREVER,
    department_id: departmentId,
    title: overrides.title === undefined ? 'Care Representative' : overrides.title,
    manager_id: overrides.manager?.id ?? null,
    worker_type: overrides.workerType ?? 'employee',
  });
}

/** Managers who are not in service today are passed over, as an import does. */
async function hangBelow(app: TestApp, personId: number, managerId: number): Promise<void> {
  const today = dayOf(app.clock.now(), app.nest.get(Env).COMPANY_TIME_ZONE);
  const generation = await currentGeneration(app);
  const serving = await app.database.first(
    'SELECT id FROM service_periods WHERE person_id = ? AND from_on <= ? AND to_on > ?',
    [managerId, today, today],
  );
  const above = await app.database.query<{ id: number }>(
    'SELECT ancestor_id AS id FROM reporting_lines WHERE generation = ? AND descendant_id = ? ORDER BY depth',
    [generation, managerId],
  );
  const ancestors = [...(serving ? [managerId] : []), ...above.map(({ id }) => id)];
  await app.database.insertMany(
    'reporting_lines',
    ['generation', 'ancestor_id', 'descendant_id', 'depth'],
    ancestors.map((ancestorId, index) => [generation, ancestorId, personId, index + 1]),
  );
}

async function currentGeneration(app: TestApp): Promise<number> {
  const read = () =>
    app.database.first<{ generation: number }>(
      "SELECT generation FROM reporting_generations WHERE status = 'current' ORDER BY generation DESC",
    );
  const current = await read();
  if (current) return current.generation;
  await app.database.insert('reporting_generations', {
    generation: 1,
    status: 'current',
    created_at: app.clock.now(),
  });
  return 1;
}
