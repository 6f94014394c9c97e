import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WaveMinutesQuery } from '../src/launch/dto/wave-minutes.query.js';
import { startApp, type TestApp } from './support/app.js';
import { goLive } from './support/factories/enrolment.js';
import { type BuiltPerson, buildDepartment, buildPerson } from './support/factories/person.js';
import { buildLearner, lessonPath, publishTracks } from './support/learner.js';
import { refusedFields } from './support/refused-fields.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let admin: Agent;
beforeAll(async () => {
  app = await startApp();
  const owner = await buildPerson(app, { department: 'People', location: 'Head office' });
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
});
afterAll(() => app.close());

const launch = async () => (await admin.get('/api/launch')).body;
const plan = (body: object) => admin.post('/api/programme/waves').send(body);
const minutesOf = async (id: string, query: object = {}) =>
  (await admin.get(`/api/programme/waves/${id}/needed-minutes`).query(query)).body;
const lessonMinutes = async (slug: string) => {
  const row = await app.database.first<{ minutes: number }>('SELECT minutes FROM lessons WHERE slug = ?', [
    slug,
  ]);
  return row?.minutes ?? 0;
};

describe('the launch', () => {
  it('goes from nothing to a programme that has begun, and says that nothing sends mail', async () => {
    expect(await launch()).toEqual({
      people: { state: 'open', inService: 1, toStart: 0 },
      content: { state: 'open', courses: 0, tracks: 0 },
      dates: { state: 'open', goLiveOn: null, firstWaveOn: null },
      mail: { state: 'open', isConfigured: false },
      programme: { state: 'open', wavesBegun: 0, wavesToCome: 0, nextWaveOn: null },
    });
    await buildPerson(app, { location: 'Nowhere', hiredOn: '2027-02-01' });
    await publishTracks(app);
    await goLive(app);
    expect((await admin.get('/api/programme')).body.assignments).toEqual([
      expect.objectContaining({ key: 'new-hires', goLiveOn: '2026-11-21', track: expect.anything() }),
      expect.objectContaining({ key: 'new-hires-customer-facing', goLiveOn: '2026-11-21' }),
      expect.objectContaining({
        key: 'new-to-customer-facing',
        due: { days: 30, after: 'first-day-in-role' },
      }),
      expect.objectContaining({
        key: 'everybody',
        goLiveOn: null,
        due: { days: 30, after: 'wave-or-enrolment' },
      }),
    ]);
    expect((await plan({ startsOn: '2026-12-07', locations: ['Atlantis'] })).status).toBe(201);
    expect(await launch()).toMatchObject({
      people: { state: 'done', inService: 1, toStart: 1 },
      content: { state: 'done', tracks: 2 },
      dates: { state: 'done', firstWaveOn: '2026-12-07' },
      programme: { state: 'waiting', wavesToCome: 1, nextWaveOn: '2026-12-07' },
    });
    await plan({ startsOn: '2026-11-21', locations: ['Atlantis'] });
    expect((await launch()).programme).toMatchObject({ state: 'done', wavesBegun: 1, wavesToCome: 1 });
  });
});

describe('the time that a wave will need', () => {
  let head: BuiltPerson;
  let waves: { id: string; scope: string; startsOn: string; department: { name: string } | null }[];
  beforeAll(async () => {
    const { sensitisation, customerFacing } = await publishTracks(app);
    head = await buildPerson(app, { department: 'Law', familyName: 'Head' });
    await buildPerson(app, { department: 'Law', manager: head });
    const begun = await buildLearner(app, customerFacing, { department: 'Law', manager: head });
    await begun.client.post(lessonPath('who', 'read'));
    await buildLearner(app, sensitisation, { department: 'Law' });
    await buildPerson(app, { department: 'Law', lastDay: '2026-12-31' });
    await buildPerson(app, { department: 'Research' });
    const law = await buildDepartment(app, 'Law');
    await plan({ startsOn: '2027-01-11', departmentIds: [law.publicId] });
    await plan({ startsOn: '2027-01-18' });
    waves = (await admin.get('/api/programme')).body.waves;
  });
  const wave = (startsOn: string) => waves.find((one) => one.startsOn === startsOn)?.id ?? '';

  it('is that of the people whom it will enrol, less what they have done already', async () => {
    const { track, total, groups } = await minutesOf(wave('2027-01-11'));
    expect(track).toMatchObject({ slug: 'sensitisation' });
    expect(track.minutes).toBeGreaterThan(await lessonMinutes('who'));
    // Three of five: one is on the track already, one has left by then.
    const minutes = 3 * track.minutes - (await lessonMinutes('who'));
    expect(total).toEqual({ people: 3, minutes });
    expect(groups).toEqual({
      items: [{ id: expect.any(String), name: 'Law', people: 3, minutes }],
      nextCursor: null,
    });
  });

  it('is told by manager too', async () => {
    const { track, groups } = await minutesOf(wave('2027-01-11'), { by: 'manager' });
    expect(groups.items).toEqual([
      { id: null, name: null, people: 1, minutes: track.minutes },
      {
        id: head.publicId,
        name: `${head.givenName} Head`,
        people: 2,
        minutes: 2 * track.minutes - (await lessonMinutes('who')),
      },
    ]);
  });

  it('leaves out whom an earlier wave reaches, and comes page by page', async () => {
    const first = await minutesOf(wave('2027-01-18'), { limit: 1 });
    const names = [...first.groups.items];
    for (let cursor = first.groups.nextCursor; cursor;) {
      const page = await minutesOf(wave('2027-01-18'), { limit: 1, cursor });
      expect(page.total).toBeNull();
      names.push(...page.groups.items);
      cursor = page.groups.nextCursor;
    }
    const named = names.map(({ name }: { name: string }) => name);
    expect(named).toContain('Research');
    expect(named).not.toContain('Law');
    expect(new Set(named).size).toBe(named.length);
    const people = names.reduce((sum: number, group: { people: number }) => sum + group.people, 0);
    expect(first.total.people).toBe(people);
  });

  it('is asked by department or manager only', async () => {
    expect(await refusedFields(WaveMinutesQuery, { by: 'manager' })).toEqual([]);
    expect(await refusedFields(WaveMinutesQuery, { by: 'title' })).toEqual(['by']);
  });
});
