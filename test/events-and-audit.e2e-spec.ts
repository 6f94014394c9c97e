import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditLog } from '../src/audit/audit-log.js';
import { AuditSealer } from '../src/audit/audit-sealer.js';
import { AuditVerifier } from '../src/audit/audit-verifier.js';
import { EventLog } from '../src/events/event-log.js';
import { EventRunner } from '../src/events/event-runner.js';
import { EventsRepository } from '../src/events/events.repository.js';
import { startApp, type TestApp } from './support/app.js';

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
