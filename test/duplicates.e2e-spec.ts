import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PersonRecordRepository } from '../src/privacy/person-record.repository.js';
import { startApp, type TestApp } from './support/app.js';
import { buildEnrolment } from './support/factories/enrolment.js';
import { buildPerson } from './support/factories/person.js';
import { finishBasics, publishTracks } from './support/learner.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

const HEADER = 'Employee #,First Name,Last Name,Work Email,Department,Hire Date,Termination Date';

let app: TestApp;
let admin: Agent;
let adminId: number;
beforeAll(async () => {
  app = await startApp();
  const ada = await buildPerson(app, { givenName: 'Ada', familyName: 'Owner', employeeNumber: 'ADMIN' });
  adminId = ada.id;
  await grant(app, ada.id, 'admin');
  admin = await signInAs(app, ada.id);
});
afterAll(() => app.close());

interface Found {
  people: { id: string; name: string; employeeNumber: string; source: string }[];
  strength: string;
  reasons: { code: string; message: string }[];
  against: { code: string }[];
}

async function send(source: string, ...rows: string[]) {
  app.clock.advance({ seconds: 1 });
  const content = Buffer.from([HEADER, ...rows].join('\n'));
  const request = admin.post('/api/people/imports').field('source', source);
  const { body } = await request.attach('file', content, 'people.csv');
  expect(body).toMatchObject({ status: 'applied' });
  await app.settle();
}

async function list(query = ''): Promise<Found[]> {
  return (await admin.get(`/api/people/duplicates?limit=200${query}`)).body.items;
}

/** The pairs in which an employee number occurs. */
const pairsOf = async (number: string, query = '') =>
  (await list(query)).filter(({ people }) => people.some(({ employeeNumber }) => employeeNumber === number));

const codes = (found: { code: string }[] | undefined) => found?.map(({ code }) => code);
const dismiss = (...people: (string | undefined)[]) =>
  admin.post('/api/people/duplicates/dismissals').send({ people });

describe('two sources that bring one person', () => {
  it('by the same name and hire date make a likely pair, in either order of the name, case and accents', async () => {
    await send('hr', 'A1,José,García López,,Care,2024-03-01,');
    await send('agency', 'Z9,Garcia Lopez,JOSE,,Temps,2024-03-01,');
    const [pair, ...others] = await pairsOf('A1');
    expect(others).toEqual([]);
    expect(pair?.people).toMatchObject([
      { name: 'José García López', employeeNumber: 'A1', source: 'hr' },
      { name: 'Garcia Lopez JOSE', employeeNumber: 'Z9', source: 'agency' },
    ]);
    expect([pair?.strength, codes(pair?.reasons), codes(pair?.against)]).toEqual([
      'likely',
      ['same-name', 'same-hire-date'],
      [],
    ]);
    expect(pair?.reasons.map(({ message }) => message)).toContain('They were hired on the same day.');
  });

  it('by the same name before the @ make a likely pair', async () => {
    await send('hr', 'A2,Mia,Jonas,mia.jonas@firm.example,Care,2019-01-07,');
    await send('agency', 'Z2,Mia,Jonas,Mia.Jonas@agency.example,Temps,2021-05-03,');
    expect((await pairsOf('A2')).map(({ reasons }) => codes(reasons))).toEqual([
      ['same-name', 'same-mailbox-name'],
    ]);
  });

  it('whose contractor is taken on within a month make a likely pair, later than that none', async () => {
    await send(
      'agency',
      'Z3,Rui,Costa,,Temps,2022-01-03,2023-06-30',
      'Z4,Eva,Costa,,Temps,2022-01-03,2023-06-30',
    );
    await send('hr', 'A3,Rui,Costa,,Care,2023-07-17,', 'A4,Eva,Costa,,Care,2023-09-01,');
    expect((await pairsOf('A3')).map(({ reasons }) => codes(reasons))).toEqual([
      ['same-name', 'one-follows-the-other'],
    ]);
    expect(await pairsOf('A4')).toEqual([]);
  });

  it('by one mailbox are found whatever they are called, and come first', async () => {
    await send('hr', 'A5,Lena,Marley,lena@firm.example,Care,2018-02-05,');
    await send('agency', 'Z5,Lena,Hope,lena+agency@firm.example,Temps,2020-02-03,');
    const [first] = await list();
    expect(first?.people.map(({ employeeNumber }) => employeeNumber)).toEqual(['A5', 'Z5']);
    expect([first?.strength, codes(first?.reasons)]).toEqual([
      'likely',
      ['same-mailbox', 'same-mailbox-name'],
    ]);
  });

  it('are no pair by their name alone', async () => {
    await send('hr', 'A6,Noa,Ray,noa.ray@firm.example,Care,2018-02-05,');
    await send('agency', 'Z6,Noa,Ray,n.ray@agency.example,Temps,2020-02-03,');
    expect(await pairsOf('A6')).toEqual([]);
  });
});

describe('two records of one source', () => {
  it('of the same name and department are a possible pair; that both are in service speaks against it', async () => {
    await send('hr', 'B1,Ivo,Stone,,Kitchen,2018-02-05,', 'B2,Ivo,Stone,,Kitchen,2020-02-03,');
    const [pair] = await pairsOf('B1');
    expect([pair?.strength, codes(pair?.reasons), codes(pair?.against)]).toEqual([
      'possible',
      ['same-name', 'same-department'],
      ['both-in-service'],
    ]);
    expect(await pairsOf('B1', '&strength=possible')).toHaveLength(1);
    expect(await pairsOf('B1', '&strength=likely')).toEqual([]);
    expect(await pairsOf('A1', '&strength=possible')).toEqual([]);
    expect(await pairsOf('A1', '&strength=likely')).toHaveLength(1);
  });

  it('of the same name and manager are a likely pair', async () => {
    const manager = await buildPerson(app, { employeeNumber: 'BOSS' });
    const twin = { givenName: 'Uma', familyName: 'Lind', manager, email: null };
    await buildPerson(app, { ...twin, employeeNumber: 'B3', department: 'Sales', hiredOn: '2017-05-01' });
    await buildPerson(app, { ...twin, employeeNumber: 'B4', department: 'Stores', hiredOn: '2019-05-06' });
    await app.settle();
    app.clock.advance({ hours: 1 });
    await app.settle();
    expect((await pairsOf('B3')).map(({ reasons }) => codes(reasons))).toEqual([
      ['same-name', 'same-manager'],
    ]);
  });
});

describe('the list', () => {
  it('says of each record how many tracks it is on and has completed', async () => {
    const { sensitisation: track } = await publishTracks(app);
    await send('hr', 'G8,Ida,Fell,,Lab,2021-03-01,');
    await send('agency', 'Z8,Ida,Fell,,Temps,2021-03-01,');
    for (const number of ['G8', 'Z8']) {
      const person = await app.database.first<{ id: number }>(
        'SELECT id FROM persons WHERE employee_number = ?',
        [number],
      );
      await buildEnrolment(app, { id: person?.id ?? 0 }, { track });
      if (number === 'Z8') await finishBasics(await signInAs(app, person?.id ?? 0));
    }
    const [pair] = await pairsOf('G8');
    expect(pair?.people).toMatchObject([
      { employeeNumber: 'G8', tracksCompleted: 0, tracksUnderWay: 1 },
      { employeeNumber: 'Z8', tracksCompleted: 1, tracksUnderWay: 0 },
    ]);
  });

  it('gives every pair once, page by page, three records of one person as three pairs', async () => {
    const rows = [1, 2, 3].map((n) => `C${n},Tia,Moss,,Lab,2021-03-01,`);
    await send('hr', ...rows);
    const whole = await list();
    const numbers = (pairs: Found[]) =>
      pairs.map(({ people }) => people.map(({ employeeNumber }) => employeeNumber).join('-'));
    expect(numbers(whole).filter((pair) => pair.startsWith('C'))).toEqual(['C1-C2', 'C1-C3', 'C2-C3']);
    for (const strength of ['', '&strength=likely', '&strength=possible']) {
      const paged: Found[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const after: string = cursor && `&cursor=${cursor}`;
        const { body } = await admin.get(`/api/people/duplicates?limit=1${after}${strength}`);
        expect(body.items.length).toBeLessThanOrEqual(1);
        paged.push(...body.items);
        cursor = body.nextCursor;
      }
      expect(numbers(paged)).toEqual(numbers(await list(strength)));
    }
  });

  it('follows a change of name, and forgets whoever an import that is undone had brought', async () => {
    await send('hr', 'D1,Kai,Berg,,Lab,2016-03-01,');
    await send('agency', 'Y1,Kai,Berg,,Temps,2016-03-01,');
    expect(await pairsOf('D1')).toHaveLength(1);
    await send('hr', 'D1,Kai,Holm,,Lab,2016-03-01,');
    expect(await pairsOf('D1')).toEqual([]);
    await send('hr', 'D1,Kai,Berg,,Lab,2016-03-01,');
    const { body } = await admin.get('/api/people/imports');
    const last = body.items.find(({ source }: { source: string }) => source === 'agency');
    expect((await admin.post(`/api/people/imports/${last.id}/undo`)).status).toBe(200);
    await app.settle();
    expect(await pairsOf('D1')).toEqual([]);
    const orphans = await app.database.query(
      'SELECT k.id FROM duplicate_keys k LEFT JOIN persons p ON p.id = k.person_id WHERE p.id IS NULL',
    );
    expect(orphans).toEqual([]);
  });

  it('names nobody who was erased, and nothing to compare is kept of them', async () => {
    await send('hr', 'D2,Ben,Frost,,Lab,2016-03-01,2020-03-01');
    await send('agency', 'Y2,Ben,Frost,,Temps,2016-03-01,');
    const [pair] = await pairsOf('D2');
    const erased = pair?.people.find(({ employeeNumber }) => employeeNumber === 'D2');
    const { status } = await admin.post(`/api/people/${erased?.id}/erasure`).send({ reason: 'Asked for it' });
    expect(status).toBe(204);
    app.clock.advance({ hours: 1 });
    await app.settle();
    expect(await pairsOf('Y2')).toEqual([]);
    const kept = await app.database.query(
      'SELECT k.id FROM duplicate_keys k JOIN persons p ON p.id = k.person_id WHERE p.erased_at IS NOT NULL',
    );
    expect(kept).toEqual([]);
  });

  it.each(['strength=certain', 'limit=0', 'cursor=x'])('with %s is refused', async (query) => {
    expect((await admin.get(`/api/people/duplicates?${query}`)).status).toBe(400);
  });
});

describe('a decision that they are two people', () => {
  let nth = 0;
  let people: string[];
  beforeEach(async () => {
    const number = `E${++nth}`;
    await send('hr', `${number},Pia,Vale${nth},,Lab,2015-03-02,`);
    await send('agency', `X${nth},Pia,Vale${nth},,Temps,2015-03-02,`);
    people = (await pairsOf(number))[0]?.people.map(({ id }) => id) ?? [];
  });

  it('takes the pair off the list, also after the next files of both sources', async () => {
    const { status, body } = await dismiss(...people.toReversed());
    expect([status, body.people, body.dismissedBy.name]).toMatchObject([
      201,
      [
        { id: people[0], employeeNumber: `E${nth}`, source: 'hr' },
        { id: people[1], employeeNumber: `X${nth}`, source: 'agency' },
      ],
      'Ada Owner',
    ]);
    expect(await pairsOf(`E${nth}`)).toEqual([]);
    await send('hr', `E${nth},Pia,Vale${nth},,Care,2015-03-02,`);
    expect(await pairsOf(`E${nth}`)).toEqual([]);
  });

  it('given twice is one, listed latest first, audited of both, and can be taken back', async () => {
    const { body } = await dismiss(...people);
    const again = await dismiss(...people);
    expect([again.status, again.body.id]).toEqual([201, body.id]);
    const { body: kept } = await admin.get('/api/people/duplicates/dismissals?limit=1');
    expect(kept.items).toEqual([body]);
    expect((await admin.delete(`/api/people/duplicates/dismissals/${body.id}`)).status).toBe(204);
    expect(await pairsOf(`E${nth}`)).toHaveLength(1);
    const repeated = await admin.delete(`/api/people/duplicates/dismissals/${body.id}`);
    expect([repeated.status, repeated.body.code]).toEqual([404, 'DISMISSAL_NOT_FOUND']);
    const entries = await app.database.query<{ action: string }>(
      `SELECT a.action FROM audit_entries a JOIN persons p ON p.id = a.subject_id
        WHERE a.subject_type = 'person' AND a.actor_id = ? AND p.public_id IN (?, ?) ORDER BY a.id`,
      [adminId, ...people],
    );
    expect(entries.map(({ action }) => action)).toEqual([
      'duplicates.dismissed',
      'duplicates.dismissed',
      'duplicates.dismissal-undone',
      'duplicates.dismissal-undone',
    ]);
  });

  it('stands in what either of them gets of what is held about them', async () => {
    await dismiss(...people);
    for (const id of people) {
      const row = await app.database.first<{ id: number }>('SELECT id FROM persons WHERE public_id = ?', [
        id,
      ]);
      const record = await app.nest.get(PersonRecordRepository).read(row?.id ?? 0);
      expect(record.get('duplicate_dismissals')).toMatchObject([{ dismissed_by: 'Ada Owner' }]);
      expect(Object.keys(record.get('duplicate_keys')?.[0] ?? {})).toEqual(['id', 'person_id', 'keyed_at']);
    }
  });

  it.each([
    ['one person twice', () => [people[0], people[0]], 400],
    ['one person alone', () => [people[0]], 400],
    ['three people', () => [...people, 'x'], 400],
    ['somebody who is not here', () => [people[0], 'missing'], 404],
  ])('about %s is refused', async (_, given, status) => {
    expect((await dismiss(...given())).status).toBe(status);
  });
});
