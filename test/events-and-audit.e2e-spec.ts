import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditLog } from '../src/audit/audit-log.js';
import { AuditSealer } from '../src/audit/audit-sealer.js';
import { AuditVerifier } from '../src/audit/audit-verifier.js';
import { EventLog } from '../src/events/event-log.js';
import { EventRunner } from '../src/events/event-runner.js';
import { EventsRepository } from '../src/events/events.repository.js';
import { anotherApp, startApp, type TestApp } from './support/app.js';
import { buildEnrolment } from './support/factories/enrolment.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

describe('news', () => {
  it('reaches each consumer once, also what was written while nobody listened, and waits after a failure', async () => {
    const seen: string[] = [];
    let isBroken = true;
    const runner = app.nest.get(EventRunner);
    const log = app.nest.get(EventLog);
    await app.transactions.run(() => log.record({ kind: 'test.happened', payload: { word: 'one' } }));
    runner.register({
      name: 'test.reader',
      kinds: ['test.happened'],
      consume: async (event) => {
        if (isBroken && event.payload.word === 'two') throw new Error('broken');
        seen.push(String(event.payload.word));
      },
    });
    await app.transactions.run(() =>
      log.record({ kind: 'test.happened', payload: { word: 'two' }, uniqueKey: 'two' }),
    );
    await app.transactions.run(() =>
      log.record({ kind: 'test.happened', payload: { word: 'two' }, uniqueKey: 'two' }),
    );
    await runner.drain();
    expect(seen).toEqual(['one']);
    expect(await app.nest.get(EventsRepository).failures()).toMatchObject([
      { consumer: 'test.reader', status: 'waiting' },
    ]);
    isBroken = false;
    app.clock.advance({ seconds: 2 });
    await runner.drain();
    expect(seen).toEqual(['one', 'two']);
  });

  it('reaches whoever reads it together in one go, and one that fails keeps nobody else waiting', async () => {
    const gone: string[][] = [];
    const runner = app.nest.get(EventRunner);
    let isBroken = true;
    runner.register({
      name: 'test.together',
      kinds: ['test.many'],
      consumeTogether: async (events) => {
        const words = events.map(({ payload }) => String(payload.word));
        if (isBroken && words.includes('two')) throw new Error('broken');
        gone.push(words);
      },
    });
    const tell = (...words: string[]) =>
      app.transactions.run(() =>
        app.nest.get(EventLog).recordMany(words.map((word) => ({ kind: 'test.many', payload: { word } }))),
      );
    await tell('one', 'two', 'three');
    await Promise.all([runner.drain(), runner.drain()]);
    expect(gone).toEqual([['one'], ['three']]);
    isBroken = false;
    app.clock.advance({ seconds: 2 });
    await tell('four', 'five');
    await runner.drain();
    expect(gone.slice(2)).toEqual([['two', 'four', 'five']]);
  });

  it('read together by two processes reaches one of them', async () => {
    const other = await anotherApp(app);
    const seen: string[] = [];
    const runners = [app.nest, other].map((nest) => nest.get(EventRunner));
    for (const runner of runners)
      runner.register({
        name: 'test.shared',
        kinds: ['test.shared'],
        consumeTogether: async (events) => {
          seen.push(...events.map(({ payload }) => String(payload.word)));
        },
      });
    const words = Array.from({ length: 250 }, (_, index) => String(index));
    await app.transactions.run(() =>
      app.nest.get(EventLog).recordMany(words.map((word) => ({ kind: 'test.shared', payload: { word } }))),
    );
    await Promise.all(runners.map((runner) => runner.drain()));
    await other.close();
    expect(seen.toSorted()).toEqual(words.toSorted());
  });

  it('is never told of what was rolled back', async () => {
    const log = app.nest.get(EventLog);
    const failed = app.transactions.run(async () => {
      await log.record({ kind: 'test.happened', payload: { word: 'three' } });
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    const rows = await app.database.query("SELECT id FROM events WHERE kind = 'test.happened'");
    expect(rows).toHaveLength(2);
  });
});

describe('the audit', () => {
  it('is sealed in a chain that names what was changed or taken out behind its back', async () => {
    const act = (value: string) =>
      app.transactions.run(() =>
        app.nest.get(AuditLog).record({
          actor: 'system',
          action: 'test.acted',
          subject: { type: 'test', id: 1 },
          facts: { value },
        }),
      );
    const sealer = app.nest.get(AuditSealer);
    await act('first');
    await act('second');
    expect(await sealer.seal()).toBe(0);
    app.clock.advance({ minutes: 5 });
    expect(await Promise.all([sealer.seal(), sealer.seal()])).toContain(2);
    await act('third');
    const verifier = app.nest.get(AuditVerifier);
    const sound = await verifier.verify();
    expect(sound).toMatchObject({ entries: 3, seals: 1, unsealed: 1, mistakes: [] });

    await app.transactions.run(() =>
      app.database.execute(
        "UPDATE audit_values SET value_text = NULL, salt = NULL WHERE value_text = 'first'",
      ),
    );
    expect((await verifier.verify()).mistakes).toEqual([]);

    // Somebody with the database's own password takes the triggers away first.
    const second = await app.database.first<{ id: number }>(
      "SELECT entry_id AS id FROM audit_values WHERE value_text = 'second'",
    );
    await app.transactions.run(async () => {
      await app.database.execute('DROP TRIGGER tr_audit_entries_update');
      await app.database.execute("UPDATE audit_entries SET action = 'test.invented' WHERE id = ?", [
        second?.id,
      ]);
    });
    expect((await verifier.verify()).mistakes).toEqual([`entry ${second?.id} was changed`]);
  });
});

describe('the reading of the audit', () => {
  let admin: Agent;
  let owner: BuiltPerson;
  let trainer: BuiltPerson;
  let learner: BuiltPerson;
  beforeAll(async () => {
    app.clock.set('2026-11-22T15:00:00Z');
    owner = await buildPerson(app, { givenName: 'Owner' });
    trainer = await buildPerson(app, { givenName: 'Tess', familyName: 'Trainer' });
    learner = await buildPerson(app, { givenName: 'Lee', familyName: 'Learner', location: 'Leeds' });
    await grant(app, owner.id, 'admin');
    admin = await signInAs(app, owner.id);
    const leeds = { kind: 'location', location: 'Leeds' };
    await admin.post('/api/grants').send({ personId: trainer.publicId, role: 'trainer', scope: leeds });
    app.clock.set('2026-11-24T15:00:00Z');
    await admin.post(`/api/people/${learner.publicId}/disable`).expect(204);
    const { publicId: id } = await buildEnrolment(app, learner);
    await admin.post(`/api/enrolments/${id}/waiver`).send({ reason: 'Did it elsewhere' }).expect(200);
  });

  interface Entry {
    number: number;
    action: string;
  }
  const actsFor = async (query: object) => {
    const { body } = await admin.get('/api/audit').query(query).expect(200);
    return body.items.map(({ action }: Entry) => action);
  };

  it('says who did what to whom, when and why, latest first, without numbers of our own', async () => {
    const { body } = await admin.get('/api/audit').query({ by: owner.publicId });
    expect(body).toMatchObject({
      items: [
        {
          action: 'enrolments.waived',
          occurredAt: '2026-11-24T15:00:00.000Z',
          actor: { kind: 'person', person: { id: owner.publicId } },
          subject: { type: 'enrolment', named: { id: learner.publicId, name: 'Lee Learner' } },
          facts: [{ field: 'reason', text: 'Did it elsewhere' }],
          isSealed: false,
        },
        { action: 'accounts.disabled', subject: { named: { id: learner.publicId } }, facts: [] },
        { action: 'grants.granted', subject: { named: { name: 'Tess Trainer' } } },
      ],
      nextCursor: null,
    });
    expect(body.items[2].facts.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['role', 'scope', 'scopeOf', 'from', 'until']),
    );
  });

  it('is narrowed by person, act and period', async () => {
    const about = learner.publicId;
    expect(await actsFor({ about })).toEqual(['enrolments.waived', 'accounts.disabled']);
    expect(await actsFor({ about, action: 'accounts.disabled' })).toEqual(['accounts.disabled']);
    expect(await actsFor({ about, by: trainer.publicId })).toEqual([]);
    expect(await actsFor({ by: owner.publicId, until: '2026-11-23' })).toEqual(['grants.granted']);
    const since = { by: owner.publicId, from: '2026-11-24', until: '2026-11-24' };
    expect(await actsFor(since)).toEqual(['enrolments.waived', 'accounts.disabled']);
    expect(await actsFor({ by: owner.publicId, from: '2026-11-25' })).toEqual([]);
    const page = { by: owner.publicId, limit: 2 };
    const { body: first } = await admin.get('/api/audit').query(page);
    expect(first.items).toHaveLength(2);
    expect(await actsFor({ ...page, cursor: first.nextCursor })).toEqual(['grants.granted']);
  });

  it.each([
    { by: 'x'.repeat(23) },
    { about: '' },
    { action: 'Everything' },
    { from: 'yesterday' },
    { until: '2026-02-30' },
    { cursor: 'x' },
    { limit: 0 },
  ])('refuses %j', async (query) => {
    expect((await admin.get('/api/audit').query(query)).status).toBe(400);
  });

  it('finds nobody under an id that nobody has', async () => {
    const { status, body } = await admin.get('/api/audit').query({ by: 'nobody' });
    expect([status, body.code]).toEqual([404, 'PERSON_NOT_FOUND']);
  });

  it('says how far the entries are sealed', async () => {
    const before = (await admin.get('/api/audit/seals')).body;
    expect(before).toMatchObject({ seals: 1, sealedEntries: 2 });
    expect(before.unsealedEntries).toBeGreaterThan(3);
    app.clock.advance({ minutes: 5 });
    await app.nest.get(AuditSealer).seal();
    expect((await admin.get('/api/audit/seals')).body).toEqual({
      seals: 2,
      sealedEntries: 2 + before.unsealedEntries,
      lastSealedAt: app.clock.now().toISOString(),
      unsealedEntries: 0,
      oldestUnsealedAt: null,
    });
    const { body } = await admin.get('/api/audit').query({ limit: 1 });
    expect(body.items[0].isSealed).toBe(true);
  });
});
