import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { anotherApp, startApp, type TestApp } from './support/app.js';
import { buildPerson } from './support/factories/person.js';
import { openSession } from './support/sign-in.js';
import { book, buildTrainer, makeWorkshop, planSession } from './support/workshops.js';

const FIFTY = Array.from({ length: 50 }, (_, index) => index);

let app: TestApp;
/** A second process on a server; the embedded database is for one, which then takes all requests. */
let second: NestExpressApplication;
beforeAll(async () => {
  app = await startApp();
  second = app.nest;
  if (app.database.dialect.isEmbedded) return;
  second = await anotherApp(app);
  await second.listen(0, '127.0.0.1');
});
afterAll(async () => {
  if (second !== app.nest) await second.close();
  await app.close();
});

it('gives the last seat to one of fifty people who ask two processes for it at once, and a place on the list to the others', async () => {
  const trainer = await buildTrainer(app);
  const workshop = await makeWorkshop(trainer.client);
  const session = await planSession(trainer.client, workshop, { capacity: 1 });
  const clients = [];
  for (const index of FIFTY) {
    const token = await openSession(app, (await buildPerson(app)).id);
    const agent = index % 2 === 0 ? app.client() : supertest.agent(second.getHttpServer());
    clients.push(agent.set('Cookie', `inhouse_session=${token}`));
  }
  const answers = await Promise.all(clients.map((client) => book(client, session)));
  expect(answers.map(({ status }) => status)).toEqual(FIFTY.map(() => 201));
  const seats = answers.filter(({ body }) => body.status === 'booked');
  expect(seats).toHaveLength(1);
  const path = `/api/workshop-sessions/${session}`;
  expect((await trainer.client.get(path)).body.booked).toBe(1);
  const { items } = (await trainer.client.get(`${path}/bookings?limit=200`)).body;
  const places = items.flatMap(({ position, status }: { position: number; status: string }) =>
    status === 'waiting' ? [position] : [],
  );
  expect(places.toSorted((one: number, other: number) => one - other)).toEqual(FIFTY.slice(1));
});

it('gives one person one of two seats at the same time', async () => {
  const trainer = await buildTrainer(app);
  const sessions = [];
  for (let one = 0; one < 2; one++)
    sessions.push(await planSession(trainer.client, await makeWorkshop(trainer.client)));
  const token = await openSession(app, (await buildPerson(app)).id);
  const [here, there] = [app.client(), supertest.agent(second.getHttpServer())].map((agent) =>
    agent.set('Cookie', `inhouse_session=${token}`),
  );
  if (!here || !there) throw new Error('Two clients were made.');
  const answers = await Promise.all([book(here, sessions[0] ?? ''), book(there, sessions[1] ?? '')]);
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 422)).toHaveLength(1);
});
