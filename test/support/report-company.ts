import { type Day, endOfDay, FOREVER, FOREVER_INSTANT, startOfDay } from '../../src/common/days.js';
import { publicId } from '../../src/common/random.js';
import type { CompletionPageView } from '../../src/reports/dto/completion-page.view.js';
import type { CompletionRowView } from '../../src/reports/dto/completion-row.view.js';
import type { CompletionView } from '../../src/reports/dto/completion.view.js';
import type { TestApp } from './app.js';
import { type BuiltTrack, buildTrack } from './factories/enrolment.js';
import { type BuiltPerson, buildDepartment, buildPerson } from './factories/person.js';
import type { Agent } from './sign-in.js';

const ZONE = 'America/Jamaica';

type Status = 'active' | 'completed' | 'waived' | 'withdrawn' | 'expired';
/** From noon of a day on: a status and the due day that held with it. */
type Turn = [from: Day, status: Status, dueOn?: Day];

/** Noon of a day in the company's zone. */
export const noon = (day: Day) => new Date(startOfDay(day, ZONE).getTime() + 12 * 3_600_000);

/** The grouped report; fails unless it is answered. */
export async function askReport(agent: Agent, query: object): Promise<CompletionView> {
  const response = await agent.get('/api/reports/completion').query(query);
  if (response.status !== 200) throw new Error(`${response.status} ${JSON.stringify(response.body)}`);
  return response.body;
}

/** A page of the list; fails unless it is answered. */
export async function askPage(agent: Agent, query: object): Promise<CompletionPageView> {
  const response = await agent.get('/api/reports/completion/people').query(query);
  if (response.status !== 200) throw new Error(`${response.status} ${JSON.stringify(response.body)}`);
  return response.body;
}

/** The whole list, page by page. */
export async function askAll(agent: Agent, query: object, limit = 200): Promise<CompletionRowView[]> {
  const rows: CompletionRowView[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: CompletionPageView = await askPage(agent, { ...query, limit, ...(cursor && { cursor }) });
    rows.push(...page.items);
    cursor = page.nextCursor;
  }
  return rows;
}

/** Puts an enrolment with its whole past straight into the tables: `turns` are its periods, the first begins with its start. */
export async function enrolWithPast(
  app: TestApp,
  person: { id: number },
  track: BuiltTrack,
  { startsOn, startedOn, turns }: { startsOn?: Day; startedOn?: Day; turns: [Turn, ...Turn[]] },
): Promise<void> {
  const first = turns[0][0];
  const [ended, status, dueOn = null] = turns.at(-1) ?? turns[0];
  const starts = startsOn ?? first;
  const dueAt = (day?: Day | null) => (day ? endOfDay(day, ZONE) : null);
  const from = (index: number, day: Day) => (index === 0 ? startOfDay(day, ZONE) : noon(day));
  await app.transactions.run(async () => {
    const id = await app.database.insert('enrolments', {
      public_id: publicId(),
      person_id: person.id,
      track_id: track.id,
      track_version_id: track.versionId,
      cycle: 1,
      open_key: status === 'active' ? 1 : null,
      status,
      enrolled_at: from(0, first),
      starts_on: starts,
      starts_at: startOfDay(starts, ZONE),
      due_on: dueOn,
      due_at: dueAt(dueOn),
      started_at: startedOn ? noon(startedOn) : null,
      completed_at: status === 'completed' ? noon(ended) : null,
      requirements_done: 0,
      requirements_total: 1,
    });
    const periods = turns.map(([day, was, due], index) => {
      const next = turns[index + 1];
      return [id, was, dueAt(due), from(index, day), next ? noon(next[0]) : FOREVER_INSTANT];
    });
    await app.database.insertMany(
      'enrolment_periods',
      ['enrolment_id', 'status', 'due_at', 'from_at', 'to_at'],
      periods,
    );
  });
}

/** Somebody who was in another department, below another manager, until the day before `day`. */
async function movedOn(app: TestApp, person: BuiltPerson, day: Day, manager: BuiltPerson): Promise<void> {
  const before = await buildDepartment(app, 'Care');
  await app.transactions.run(async () => {
    await app.database.execute('UPDATE placement_periods SET from_on = ? WHERE person_id = ?', [
      day,
      person.id,
    ]);
    await app.database.insert('placement_periods', {
      person_id: person.id,
      from_on: '2024-03-01',
      to_on: day,
      department_id: before.id,
      title: 'Care Representative',
      manager_id: manager.id,
      worker_type: 'employee',
    });
  });
}

async function awayFrom(app: TestApp, person: BuiltPerson, day: Day): Promise<void> {
  await app.transactions.run(() =>
    app.database.insert('absences', {
      person_id: person.id,
      from_on: day,
      to_on: FOREVER,
      starts_at: startOfDay(day, ZONE),
      ends_at: FOREVER_INSTANT,
      source: 'hr',
    }),
  );
}

export type ReportCompany = Awaited<ReturnType<typeof buildReportCompany>>;

/**
 * Twelve enrolments that are each in a different situation on 21 November 2026.
 *
 *     Hana (Direction) ┬ Mia (Care) ─ Tom ─ Uma ┬ Ana, Ben (no hire date), Lou (left on 15 October), Fred (from 1 December)
 *                      └ Otto (Finance) ─ Fay (until 14 October in Care below Uma)
 */
export async function buildReportCompany(app: TestApp) {
  const build = (givenName: string, manager: BuiltPerson | null, rest = {}) =>
    buildPerson(app, { givenName, familyName: `Q${givenName}`, department: 'Care', manager, ...rest });
  const hana = await build('Hana', null, { department: 'Direction' });
  const mia = await build('Mia', hana);
  const otto = await build('Otto', hana, { department: 'Finance' });
  const tom = await build('Tom', mia);
  const uma = await build('Uma', tom);
  const ana = await build('Ana', uma);
  const ben = await build('Ben', uma);
  const lou = await build('Lou', uma, { lastDay: '2026-10-15' });
  const fred = await build('Fred', uma, { hiredOn: '2026-12-01' });
  const fay = await build('Fay', otto, { department: 'Finance', title: 'Accountant' });
  await app.transactions.run(() =>
    app.database.execute('UPDATE service_periods SET hired_on = NULL WHERE person_id = ?', [ben.id]),
  );
  await app.transactions.run(() =>
    app.database.execute("UPDATE placement_periods SET from_on = '2026-11-14' WHERE person_id = ?", [
      fred.id,
    ]),
  );
  await movedOn(app, fay, '2026-10-15', uma);
  await awayFrom(app, tom, '2026-11-01');
  const persons = { hana, mia, otto, tom, uma, ana, ben, lou, fred, fay };
  await enrolEverybody(app, persons);
  return persons;
}

async function enrolEverybody(app: TestApp, people: Record<string, BuiltPerson>): Promise<void> {
  const sensitisation = await buildTrack(app, 'sensitisation');
  const facing = await buildTrack(app, 'customer-facing');
  const enrol = async (
    name: string,
    track: BuiltTrack,
    turns: [Turn, ...Turn[]],
    rest: { startsOn?: Day; startedOn?: Day } = {},
  ) => {
    const person = people[name];
    if (!person) throw new Error(`Nobody is called ${name}.`);
    await enrolWithPast(app, person, track, { turns, ...rest });
  };
  const begun: Turn = ['2026-09-01', 'active', '2026-09-30'];
  await enrol('ana', sensitisation, [begun, ['2026-09-11', 'completed', '2026-09-30']], {
    startedOn: '2026-09-02',
  });
  await enrol('uma', sensitisation, [begun, ['2026-09-15', 'completed', '2026-09-30']], {
    startedOn: '2026-09-02',
  });
  await enrol('lou', sensitisation, [begun, ['2026-09-21', 'completed', '2026-09-30']], {
    startedOn: '2026-09-02',
  });
  await enrol('mia', sensitisation, [begun, ['2026-09-20', 'withdrawn', '2026-09-30']]);
  await enrol('ben', sensitisation, [begun]);
  await enrol('tom', sensitisation, [begun], { startedOn: '2026-09-03' });
  await enrol('otto', sensitisation, [
    ['2026-09-01', 'active', '2026-10-30'],
    ['2026-10-31', 'expired', '2026-10-30'],
  ]);
  await enrol(
    'fay',
    sensitisation,
    [
      ['2026-10-01', 'active', '2026-10-31'],
      ['2026-11-10', 'completed', '2026-10-31'],
    ],
    { startedOn: '2026-10-02' },
  );
  await enrol('fred', sensitisation, [['2026-11-15', 'active', '2026-12-15']], { startsOn: '2026-12-01' });
  await enrol('hana', sensitisation, [['2026-11-20', 'active']]);
  await enrol(
    'ana',
    facing,
    [
      ['2026-10-01', 'active', '2026-10-10'],
      ['2026-10-20', 'active', '2026-11-30'],
    ],
    { startedOn: '2026-10-05' },
  );
  await enrol('ben', facing, [
    ['2026-10-01', 'active', '2026-10-31'],
    ['2026-10-10', 'waived', '2026-10-31'],
  ]);
}
