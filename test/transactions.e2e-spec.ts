import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Unavailable } from '../src/common/errors/domain-error.js';
import { isUniqueViolation, StatementTimeout } from '../src/database/driver-errors.js';
import { limited } from '../src/database/transactions.js';
import { LongReads } from '../src/database/long-reads.js';
import { startApp, type TestApp } from './support/app.js';
import { serverUrl } from './support/database.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const setting = (name: string) =>
  app.database.first<{ value: string }>('SELECT value FROM settings WHERE name = ?', [name]);

describe('a run', () => {
  beforeEach(() => app.transactions.run(() => app.database.execute('DELETE FROM settings')));

  it('keeps all of many overlapping writers, none of whom sees the others half done', async () => {
    await app.transactions.run(() => app.database.insert('settings', { name: 'counter', value: '0' }));
    const increments = Array.from({ length: 40 }, () =>
      app.transactions.run(() =>
        app.database.execute("UPDATE settings SET value = value + 1 WHERE name = 'counter'"),
      ),
    );
    await Promise.all(increments);
    expect(Number((await setting('counter'))?.value)).toBe(40);
  });

  it('takes back everything when it fails, and nothing of a neighbour', async () => {
    const failing = app.transactions.run(async () => {
      await app.database.insert('settings', { name: 'failed', value: '1' });
      throw new Error('no');
    });
    const neighbour = app.transactions.run(() =>
      app.database.insert('settings', { name: 'kept', value: '1' }),
    );
    await expect(failing).rejects.toThrow('no');
    await neighbour;
    expect(await setting('failed')).toBeNull();
    expect(await setting('kept')).toEqual({ value: '1' });
  });

  it('joins the run around it', async () => {
    const both = app.transactions.run(async () => {
      await app.transactions.run(() => app.database.insert('settings', { name: 'inner', value: '1' }));
      throw new Error('outer');
    });
    await expect(both).rejects.toThrow('outer');
    expect(await setting('inner')).toBeNull();
  });

  it('refuses a write outside of it', async () => {
    await expect(app.database.insert('settings', { name: 'stray', value: '1' })).rejects.toThrow('outside');
  });

  it('replays a deadlock and a connection lost before the commit', async () => {
    let tries = 0;
    await app.transactions.run(async () => {
      await app.database.insert('settings', { name: `try`, value: String(++tries) });
      if (tries === 1) throw Object.assign(new Error('deadlock'), { errno: 1213 });
      if (tries === 2) throw Object.assign(new Error('lost'), { code: 'PROTOCOL_CONNECTION_LOST' });
    });
    expect(await setting('try')).toEqual({ value: '3' });
  });

  it('gives up with a 503 when the database stays busy', async () => {
    const busy = app.transactions.run(() =>
      Promise.reject(Object.assign(new Error('busy'), { errno: 1205 })),
    );
    await expect(busy).rejects.toBeInstanceOf(Unavailable);
  });

  it('inserts once what has a key, counts what is new, and still refuses other mistakes', async () => {
    const rows = [
      ['a', '1'],
      ['b', '1'],
    ];
    const first = await app.transactions.run(() =>
      app.database.insertMany('settings', ['name', 'value'], rows, { once: true }),
    );
    const again = await app.transactions.run(() =>
      app.database.insertMany('settings', ['name', 'value'], [...rows, ['c', '1']], { once: true }),
    );
    expect([first, again]).toEqual([2, 1]);
    const withoutValue = app.transactions.run(() =>
      app.database.insertOnce('settings', { name: 'd', value: null }),
    );
    await expect(withoutValue).rejects.toThrow();
    const twice = app.transactions.run(() => app.database.insert('settings', { name: 'a', value: '2' }));
    await expect(twice.catch((error: unknown) => isUniqueViolation(error))).resolves.toBe(true);
  });

  it('tells jose, José and JOSE apart on every database', async () => {
    await app.transactions.run(() =>
      app.database.insertMany(
        'settings',
        ['name', 'value'],
        [
          ['jose', '1'],
          ['José', '1'],
          ['JOSE', '1'],
        ],
      ),
    );
    expect(await app.database.query('SELECT id FROM settings')).toHaveLength(3);
  });
});

if (serverUrl()) {
  describe('a run on a server', () => {
    const killOnce = async () => {
      const [own] = await app.database.query<{ id: number }>('SELECT CONNECTION_ID() AS id');
      await app.nest.get(DataSource).query(`KILL ${own?.id}`);
    };

    it('is replayed when its connection is killed before the commit', async () => {
      let tries = 0;
      await app.transactions.run(async () => {
        await app.database.insert('settings', { name: 'killed', value: String(++tries) });
        if (tries === 1) await killOnce();
        await app.database.execute("UPDATE settings SET value = value || '!' WHERE name = 'killed'");
      });
      expect(await setting('killed')).toEqual({ value: '2!' });
    });

    it('asks when the connection dies at the commit, and says 503 when nobody can answer', async () => {
      const dying = (confirm?: () => Promise<string | null>) =>
        app.transactions.run(
          async () => {
            await app.database.insertOnce('settings', { name: 'uncertain', value: '1' });
            await killOnce();
            return 'written';
          },
          confirm ? { confirm } : {},
        );
      await expect(dying(async () => 'confirmed')).resolves.toBe('confirmed');
      await expect(dying(async () => null)).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
      await expect(dying()).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    });

    it('stops waiting for a statement that takes too long, and goes on with another connection', async () => {
      const waiting = app.transactions.run(() => app.database.query('SELECT SLEEP(30)'));
      await expect(waiting).rejects.toMatchObject({ code: 'DATABASE_BUSY' });
      await expect(app.database.query('SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
    });

    it('leaves nothing working on the server that nobody waits for any more', async () => {
      const computing = "SELECT BENCHMARK(4000000000, SHA2('for long', 512))";
      await expect(app.database.query(computing)).rejects.toMatchObject({ code: 'DATABASE_BUSY' });
      const stillWorking = () =>
        app.database.query(
          "SELECT id FROM information_schema.processlist WHERE info LIKE 'SELECT BENCHMARK(%'",
        );
      for (let look = 0; look < 40 && (await stillWorking()).length > 0; look++) await pause(50);
      expect(await stillWorking()).toEqual([]);
    });

    it('does not fall over a connection that never comes about', async () => {
      const runner = app.nest.get(DataSource).createQueryRunner();
      let refuse: (error: Error) => void = () => undefined;
      const connection = new Promise<never>((_, reject) => (refuse = reject));
      const strays: unknown[] = [];
      const onStray = (error: unknown) => strays.push(error);
      jest.spyOn(runner, 'connect').mockReturnValue(connection);
      process.on('unhandledRejection', onStray);
      await expect(limited(runner, 5, () => connection)).rejects.toBeInstanceOf(StatementTimeout);
      refuse(new Error('connect ETIMEDOUT'));
      await new Promise((turn) => setTimeout(turn, 20));
      process.off('unhandledRejection', onStray);
      expect(strays).toEqual([]);
    });

    it('settles a real deadlock by replaying one of the two', async () => {
      await app.transactions.run(() =>
        app.database.insertMany(
          'settings',
          ['name', 'value'],
          [
            ['left', ''],
            ['right', ''],
          ],
        ),
      );
      const touch = (name: string) =>
        app.database.execute("UPDATE settings SET value = value || 'x' WHERE name = ?", [name]);
      let bothHoldOne = 0;
      const cross = (first: string, second: string) =>
        app.transactions.run(async () => {
          await touch(first);
          bothHoldOne++;
          for (let look = 0; look < 100 && bothHoldOne < 2; look++) await app.database.query('SELECT 1');
          await touch(second);
        });
      await Promise.all([cross('left', 'right'), cross('right', 'left')]);
      expect((await setting('left'))?.value).toBe('xx');
      expect(bothHoldOne).toBeGreaterThan(2);
    });
  });
}

describe('long reads', () => {
  it('stream every row in chunks, and end when the reader leaves', async () => {
    const numbers = Array.from({ length: 2_500 }, (_, index) => [`n${index}`, String(index)]);
    await app.transactions.run(() => app.database.insertMany('settings', ['name', 'value'], numbers), {
      work: 'bulk',
    });
    const reads = app.nest.get(LongReads);
    const sql = "SELECT name FROM settings WHERE name LIKE 'n%' ORDER BY id";
    const sizes: number[] = [];
    for await (const chunk of reads.stream<{ name: string }>(sql)) sizes.push(chunk.length);
    expect(sizes).toEqual([1000, 1000, 500]);
    for await (const chunk of reads.stream<{ name: string }>(sql)) {
      expect(chunk[0]).toMatchObject({ name: 'n0' });
      break;
    }
    expect(await reads.query(sql)).toHaveLength(2_500);
    await expect(reads.query('SELECT nothing FROM nowhere')).rejects.toThrow();
  });
});
