import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ThanksPrompts } from '../src/thanks-prompts/thanks-prompts.js';
import { startApp, type TestApp } from './support/app.js';
import { badgeFilesWith } from './support/badges.js';
import { addContent } from './support/content.js';
import {
  type BuiltDepartment,
  type BuiltPerson,
  buildDepartment,
  buildPerson,
} from './support/factories/person.js';
import { fixtureContent } from './support/fixture-content.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

const SENTENCE = 'You unpacked three vans in the rain, and nothing was late.';
const BEHAVIOUR = 'say-when';

let app: TestApp;
let number = 0;

beforeAll(async () => {
  app = await startApp({}, '2026-11-02T15:00:00Z');
  await addContent(app, {
    ...fixtureContent,
    ...badgeFilesWith('thanked', 1, [], ['kind: kudos-received', 'colleagues: 1', 'departments: 1']),
  });
  await app.settle();
});
afterAll(() => app.close());

interface Team {
  department: BuiltDepartment;
  boss: BuiltPerson;
  members: BuiltPerson[];
}

/** A department whose people report to somebody who is in none. */
async function aTeam(size: number): Promise<Team> {
  const department = await buildDepartment(app, `Depot ${++number}`);
  const boss = await buildPerson(app, { department: null, givenName: 'Ada', familyName: `Boss${number}` });
  const members: BuiltPerson[] = [];
  for (let index = 0; index < size; index++)
    members.push(await buildPerson(app, { department: department.name, manager: boss }));
  return { department, boss, members };
}

const as = (person: BuiltPerson): Promise<Agent> => signInAs(app, person.id);
const thank = (client: Agent, to: string, team: 'department' | 'reports', more: object = {}) =>
  client.post('/api/kudos').send({ to, team, behaviour: BEHAVIOUR, sentence: SENTENCE, ...more });
const listOf = async (client: Agent, of: string) => (await client.get('/api/kudos').query({ of })).body.items;
const idsOf = async (client: Agent, of: string): Promise<string[]> =>
  (await listOf(client, of)).map(({ id }: { id: string }) => id);
const one = (people: readonly BuiltPerson[], index = 0): BuiltPerson => {
  const found = people[index];
  if (!found) throw new Error(`There is no person ${index}.`);
  return found;
};

it('finds departments and the people who report to somebody, with how many they are, and names none of them', async () => {
  const { department, boss, members } = await aTeam(3);
  const seek = async (person: BuiltPerson, text: string) =>
    (await (await as(person)).get('/api/colleagues/teams').query({ text })).body.items;
  const outsider = await buildPerson(app, { department: 'Audit' });
  expect(await seek(outsider, department.name)).toEqual([
    { id: department.publicId, kind: 'department', name: department.name, department: null, people: 3 },
  ]);
  const reports = { id: boss.publicId, kind: 'reports', name: `Ada ${boss.familyName}`, department: null };
  expect(await seek(outsider, `ada ${boss.familyName}`)).toEqual([{ ...reports, people: 3 }]);
  // Whoever asks is not counted, and one colleague is no team.
  expect(await seek(one(members), boss.familyName)).toEqual([{ ...reports, people: 2 }]);
  const pair = await aTeam(2);
  expect(await seek(one(pair.members), pair.department.name)).toEqual([]);
});

it('thanks a department: its people read it but for its giver, so do their managers, and each is told in the app alone', async () => {
  const { department, boss, members } = await aTeam(3);
  const giver = one(members, 2);
  const client = await as(giver);
  const { status, body } = await thank(client, department.publicId, 'department', { requestKey: 'k' });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    to: { id: department.publicId, name: department.name, team: { kind: 'department', people: 2 } },
    mine: 'from',
  });
  expect((await thank(client, department.publicId, 'department', { requestKey: 'k' })).body.id).toBe(body.id);
  expect((await thank(client, boss.publicId, 'reports', { requestKey: 'k' })).body.code).toBe(
    'REQUEST_KEY_REUSED',
  );
  await app.settle();
  for (const member of members.slice(0, 2)) {
    const reader = await as(member);
    expect(await listOf(reader, 'received')).toMatchObject([{ id: body.id, mine: null }]);
    expect((await reader.get('/api/me/inbox')).body.items).toMatchObject([
      { kind: 'kudos', subject: 'A colleague thanks your team', link: { path: '/thanks' } },
    ]);
  }
  expect(await idsOf(client, 'received')).toEqual([]);
  expect(await idsOf(client, 'given')).toEqual([body.id]);
  expect((await client.get('/api/me/inbox')).body.items).toEqual([]);
  expect(await idsOf(await as(boss), 'team')).toEqual([body.id]);
  expect((await (await as(boss)).get('/api/me/inbox')).body.items).toMatchObject([
    { link: { path: '/thanks?of=team' } },
  ]);
  const notices = await app.database.query<{ digestAt: unknown }>(
    'SELECT digest_at AS digestAt FROM notices WHERE cause LIKE ? AND digest_at IS NULL',
    [`kudos:%:${one(members).id}`],
  );
  expect(notices).toHaveLength(1);
  const outsider = await as(await buildPerson(app, { department: 'Audit' }));
  for (const list of ['received', 'given', 'team', 'wall'])
    expect(await idsOf(outsider, list)).not.toContain(body.id);
  // Who was in the team then is what counts: whoever comes later was not thanked.
  const newcomer = await as(await buildPerson(app, { department: department.name }));
  expect(await idsOf(newcomer, 'received')).toEqual([]);
});

it('stands on the wall while its giver and whoever answers for the team agree, with the name of the team alone', async () => {
  const { boss, members } = await aTeam(3);
  const [giver, reader] = [await as(await buildPerson(app)), await as(await buildPerson(app))];
  const { id } = (await thank(giver, boss.publicId, 'reports', { mayBeShown: true })).body;
  const show = (client: Agent, isAgreed: boolean) =>
    client.put(`/api/kudos/${id}/showing`).send({ isAgreed });
  expect((await show(await as(one(members)), true)).status).toBe(404);
  expect(await idsOf(reader, 'wall')).not.toContain(id);
  const manager = await as(boss);
  expect((await show(manager, true)).body).toMatchObject({ mine: 'to', receiverAgrees: true });
  const [shown] = await listOf(reader, 'wall');
  expect(shown).toMatchObject({
    id,
    to: { name: `Ada ${boss.familyName}`, team: { kind: 'reports', people: 3 } },
  });
  for (const { familyName, publicId } of members) {
    expect(JSON.stringify(shown)).not.toContain(familyName);
    expect(JSON.stringify(shown)).not.toContain(publicId);
  }
  await show(manager, false).expect(200);
  expect(await idsOf(reader, 'wall')).not.toContain(id);
});

it('lets whoever leads a team thank it, and say for both sides whether everybody may read it', async () => {
  const { boss } = await aTeam(2);
  const [manager, reader] = [await as(boss), await as(await buildPerson(app))];
  const { id } = (await thank(manager, boss.publicId, 'reports', { mayBeShown: true })).body;
  expect(await idsOf(reader, 'wall')).toContain(id);
  const words = { behaviour: BEHAVIOUR, sentence: 'You unpacked four vans in the rain.' };
  expect((await manager.patch(`/api/kudos/${id}`).send(words)).body).toMatchObject({ receiverAgrees: true });
  await manager.put(`/api/kudos/${id}/showing`).send({ isAgreed: false }).expect(200);
  const [given] = await listOf(manager, 'given');
  expect(given).toMatchObject({ giverAgrees: false, receiverAgrees: false });
});

it('refuses no team, a team of one, and more than ten on a day, and stores nothing of them', async () => {
  const { department, members } = await aTeam(2);
  const client = await as(one(members));
  const refused = async (to: string, team: 'department' | 'reports') => {
    const { status, body } = await thank(client, to, team);
    return [status, body.code, body.details?.[0]?.field];
  };
  expect(await refused('nobody', 'department')).toEqual([422, 'KUDOS_TEAM_UNKNOWN', 'to']);
  expect(await refused(department.publicId, 'reports')).toEqual([422, 'KUDOS_TEAM_UNKNOWN', 'to']);
  expect(await refused(department.publicId, 'department')).toEqual([422, 'KUDOS_TEAM_TOO_SMALL', 'to']);
  expect(await listOf(client, 'given')).toEqual([]);
  const { boss } = await aTeam(2);
  for (let count = 0; count < 10; count++) await thank(client, boss.publicId, 'reports').expect(201);
  expect((await thank(client, boss.publicId, 'reports')).body.code).toBe('TOO_MANY_KUDOS');
});

it('is changed, which asks the manager anew, withdrawn, and reported by whoever was in the team', async () => {
  const { boss, members } = await aTeam(3);
  const [giver, manager, member] = [await as(await buildPerson(app)), await as(boss), await as(one(members))];
  const { id } = (await thank(giver, boss.publicId, 'reports', { mayBeShown: true })).body;
  await manager.put(`/api/kudos/${id}/showing`).send({ isAgreed: true }).expect(200);
  const words = { behaviour: BEHAVIOUR, sentence: 'You unpacked four vans in the rain.' };
  expect((await giver.patch(`/api/kudos/${id}`).send(words)).body).toMatchObject({ receiverAgrees: false });
  expect((await member.patch(`/api/kudos/${id}`).send(words)).status).toBe(404);
  const owner = await buildPerson(app);
  await grant(app, owner.id, 'admin');
  const admin = await as(owner);
  await member.post(`/api/kudos/${id}/reports`).send({ reason: 'We were on leave.' }).expect(204);
  expect((await admin.get('/api/kudos/reports')).body.items).toMatchObject([{ kudos: { id } }]);
  await admin.post(`/api/kudos/${id}/settlement`).send({ decision: 'hidden' }).expect(204);
  expect(await idsOf(member, 'received')).toEqual([]);
  expect(await listOf(giver, 'given')).toMatchObject([{ id, isHidden: true }]);
  const second = (await thank(giver, boss.publicId, 'reports')).body.id;
  await giver.post(`/api/kudos/${second}/withdrawal`).expect(204);
  expect(await idsOf(member, 'received')).toEqual([]);
  expect(await idsOf(manager, 'team')).toEqual([]);
});

it('brings nobody nearer to a badge or the top ten, and counts once in the numbers, about everybody in the team', async () => {
  // The smallest group that could be told may stand for those that may not.
  const [smaller, { department, members }] = [await aTeam(6), await aTeam(7)];
  const giver = await as(await buildPerson(app, { department: 'Audit' }));
  for (const { publicId } of [smaller.department, department])
    await thank(giver, publicId, 'department').expect(201);
  await app.settle();
  const member = await as(one(members));
  const [badge] = (await member.get('/api/me/badges')).body.items;
  expect(badge).toMatchObject({ slug: 'thanked', award: null, steps: [{ have: 0 }, { have: 0 }] });
  const owner = await buildPerson(app);
  await grant(app, owner.id, 'admin');
  const admin = await as(owner);
  await admin.put('/api/leaderboard').send({ isOn: true }).expect(204);
  await member.put('/api/me/leaderboard').send({ isNamed: true }).expect(204);
  expect((await member.get('/api/leaderboard')).body).toMatchObject({ isOn: true, items: [] });
  const { groups } = (await admin.get('/api/reports/recognition').query({ by: 'department' })).body;
  expect(groups.find(({ name }: { name: string }) => name === department.name)).toMatchObject({
    received: 1,
    receivers: 7,
  });
});

it('is thanks to one’s line, so that nobody is asked whether they could thank somebody', async () => {
  const prompts = app.nest.get(ThanksPrompts, { strict: false });
  const [quiet, warm] = [await aTeam(2), await aTeam(2)];
  app.clock.set('2027-05-05T14:00:00Z');
  await thank(await as(warm.boss), warm.department.publicId, 'department').expect(201);
  app.clock.set('2027-05-10T14:00:00Z');
  await prompts.consume();
  const asked = await app.database.query<{ personId: number }>(
    "SELECT person_id AS personId FROM notices WHERE kind = 'thanks-prompt'",
  );
  const ids = asked.map(({ personId }) => personId);
  expect(ids).toContain(quiet.boss.id);
  expect(ids).not.toContain(warm.boss.id);
});

it('loses its words with whoever gave it and with the manager whose name it has, and not with one of the team', async () => {
  const { boss, members } = await aTeam(3);
  const owner = await buildPerson(app);
  await grant(app, owner.id, 'admin');
  const giver = await as(await buildPerson(app));
  const { id } = (await thank(giver, boss.publicId, 'reports').expect(201)).body;
  const sentence = async () =>
    (
      await app.database.query<{ sentence: string }>('SELECT sentence FROM kudos WHERE public_id = ?', [id])
    )[0]?.sentence;
  const erase = async ({ id: personId, publicId }: BuiltPerson) => {
    await app.transactions.run(() =>
      app.database.execute(
        "UPDATE service_periods SET to_on = '2027-01-01', ends_at = ? WHERE person_id = ?",
        [new Date('2027-01-01T05:00:00Z'), personId],
      ),
    );
    await (
      await as(owner)
    )
      .post(`/api/people/${publicId}/erasure`)
      .send({ reason: 'Asked for it' })
      .expect(204);
  };
  await erase(one(members));
  expect(await sentence()).toBe(SENTENCE);
  await erase(boss);
  expect(await sentence()).toBe('');
});
