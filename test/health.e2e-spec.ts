import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditSealer } from '../src/audit/audit-sealer.js';
import { EventLog } from '../src/events/event-log.js';
import { EventRunner } from '../src/events/event-runner.js';
import { Deliveries } from '../src/health/deliveries.js';
import { startApp, type TestApp } from './support/app.js';
import { buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

it('answers that the process lives and that its database does', async () => {
  for (const path of ['/api/health/live', '/api/health/ready', '/api/health']) {
    const response = await app.client().get(path);
    expect(response.status).toBe(200);
    expect(response.body).toEqual({ status: 'ok' });
  }
});

it('answers an unknown address with a code and a request id', async () => {
  const response = await app.client().get('/api/nothing-here');
  expect(response.status).toBe(404);
  expect(response.body).toMatchObject({
    code: 'ROUTE_NOT_FOUND',
    requestId: response.headers['x-request-id'],
  });
});

describe('the report for admins', () => {
  let admin: Agent;
  beforeAll(async () => {
    const owner = await buildPerson(app);
    await grant(app, owner.id, 'admin');
    admin = await signInAs(app, owner.id);
  });
  const report = async () => (await admin.get('/api/health/report').expect(200)).body;

  it('is there in figures for a collector as well', async () => {
    const { headers, text } = await admin.get('/api/health/metrics').expect(200);
    expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(text).toMatch(/^inhouse_outbox_waiting 0$/m);
    expect(text).toMatch(/^inhouse_info\{version="0\.1\.0",database="(sqlite|mariadb|mysql)"\} 1$/m);
  });

  it('counts what waits to be delivered once for each collector', async () => {
    const deliveries = app.nest.get(Deliveries);
    const read = deliveries.read.bind(deliveries);
    let times = 0;
    deliveries.read = () => ((times += 1), read());
    await admin.get('/api/health/metrics').expect(200);
    deliveries.read = read;
    expect(times).toBe(1);
  });

  it('says what never ran', async () => {
    expect(await report()).toMatchObject({
      version: '0.1.0',
      database: { state: expect.any(String), kind: expect.stringMatching(/^(sqlite|mariadb|mysql)$/) },
      clock: { state: 'late', lastHourAt: null },
      dailyWork: { state: 'late', day: null, begunAt: null },
      news: { state: 'well', waiting: 0, parked: 0, behind: [] },
      lastImport: null,
      contentPublishedAt: null,
    });
  });

  it('says what was done last, and when it is late', async () => {
    await app.settle();
    app.clock.advance({ minutes: 5 });
    await app.nest.get(AuditSealer).seal();
    const now = await report();
    expect(now).toMatchObject({
      clock: { state: 'well' },
      dailyWork: { state: 'well', partsOpen: 0, doneAt: expect.any(String) },
      news: { state: 'well', waiting: 0 },
      seals: { state: 'well', unsealedEntries: 0 },
    });
    expect(now.dailyWork.partsDone).toBeGreaterThan(2);
    app.clock.advance({ hours: 30 });
    expect(await report()).toMatchObject({ clock: { state: 'late' }, dailyWork: { state: 'late' } });
  });

  it('names the parts that are behind or gave up', async () => {
    app.nest.get(EventRunner).register({
      name: 'test.faulty',
      kinds: ['test.news'],
      consume: async () => {
        throw new Error('broken');
      },
    });
    await app.transactions.run(() => app.nest.get(EventLog).record({ kind: 'test.news' }));
    await app.nest.get(EventRunner).drain();
    expect((await report()).news).toMatchObject({
      waiting: 1,
      behind: [{ name: 'test.faulty', waiting: 1, parked: 0 }],
    });
    await app.transactions.run(() =>
      app.database.execute("UPDATE event_consumptions SET status = 'parked' WHERE consumer = 'test.faulty'"),
    );
    expect((await report()).news).toMatchObject({ state: 'failing', waiting: 0, parked: 1 });
  });
});
