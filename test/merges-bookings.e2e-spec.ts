import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { BuiltPerson } from './support/factories/person.js';
import { Company } from './support/merging.js';
import { signInAs } from './support/sign-in.js';
import { book, buildBooker, buildTrainer, makeWorkshop, planSession, SESSION } from './support/workshops.js';

let company: Company;
let trainer: Awaited<ReturnType<typeof buildTrainer>>;
let session: string;
beforeAll(async () => {
  company = await Company.start('2026-12-01T15:00:00Z');
  trainer = await buildTrainer(company.app);
});
beforeEach(async () => {
  session = await planSession(trainer.client, await makeWorkshop(trainer.client), { capacity: 2 });
});
afterAll(() => company.app.close());

const bookFor = async (person: BuiltPerson) =>
  (await book(await signInAs(company.app, person.id), session).expect(201)).body;
const sessionNow = async () =>
  (await trainer.client.get(`/api/workshop-sessions/${session}`).expect(200)).body;
const roster = async () =>
  (await trainer.client.get(`/api/workshop-sessions/${session}/bookings`).expect(200)).body.items.map(
    ({ personId, status }: { personId: string; status: string }) => [personId, status],
  );

it('of two seats in one session keeps one, and gives the other to whoever waits', async () => {
  const { kept, merged } = await company.twins();
  await bookFor(kept);
  await bookFor(merged);
  const waiting = await buildBooker(company.app);
  expect((await book(waiting.client, session).expect(201)).body.status).toBe('waiting');
  await company.mergeAndSettle(kept, merged);
  expect(await sessionNow()).toMatchObject({ booked: 2, capacity: 2 });
  expect(await roster()).toEqual([
    [kept.publicId, 'booked'],
    [waiting.person.publicId, 'booked'],
  ]);
});

it('keeps the seat where the kept record only waited', async () => {
  const { kept, merged } = await company.twins();
  const other = await buildBooker(company.app);
  await book(other.client, session).expect(201);
  await bookFor(merged);
  expect((await bookFor(kept)).status).toBe('waiting');
  await company.mergeAndSettle(kept, merged);
  expect(await sessionNow()).toMatchObject({ booked: 2 });
  expect(await roster()).toEqual([
    [other.person.publicId, 'booked'],
    [kept.publicId, 'booked'],
  ]);
});

it('keeps that the person was there, whichever record was seen', async () => {
  const { kept, merged } = await company.twins();
  await bookFor(kept);
  const there = await bookFor(merged);
  company.app.clock.set(`${SESSION.onDay}T15:00:00Z`);
  await trainer.client
    .post(`/api/workshop-sessions/${session}/attendance`)
    .send({ present: [there.id], absent: [], walkIns: [] })
    .expect(200);
  await company.mergeAndSettle(kept, merged);
  const rows = await company.app.database.query('SELECT attendance FROM bookings WHERE person_id = ?', [
    kept.id,
  ]);
  expect(rows).toEqual([{ attendance: 'present' }]);
});
