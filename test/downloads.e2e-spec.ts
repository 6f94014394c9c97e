import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { truncateSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { FileStore } from '../src/files/file-store.js';
import { CompletionPeopleRepository, type ExportedRow } from '../src/reports/completion-people.repository.js';
import { startApp, type TestApp } from './support/app.js';
import { addContent, fixtureContent } from './support/content.js';
import { beginDownload } from './support/download.js';
import { type BuiltTrack, buildTrack } from './support/factories/enrolment.js';
import { type BuiltPerson, buildDepartment, buildPerson } from './support/factories/person.js';
import { enrolWithPast } from './support/report-company.js';
import { type Agent, deputise, grant, openSession, signInAs } from './support/sign-in.js';

const CSV = '/api/reports/completion/people.csv';
let app: TestApp;
let track: BuiltTrack;
let admin: Agent;
let manager: BuiltPerson;
let member: BuiltPerson;
let reader: BuiltPerson;
let token: string;
let letGo: () => void;

beforeAll(async () => {
  app = await startApp();
  track = await buildTrack(app, 'exported');
});
afterAll(() => app.close());

beforeEach(async () => {
  const owner = await buildPerson(app, { givenName: 'Owner', department: 'Direction' });
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
  manager = await buildPerson(app, { department: 'Direction' });
  member = await buildPerson(app, { manager });
  await enrolWithPast(app, member, track, { turns: [['2026-11-01', 'active']] });
  reader = await buildPerson(app, { department: 'Direction' });
  hold();
});
afterEach(() => {
  letGo();
  jest.restoreAllMocks();
  app.clock.set('2026-11-21T15:00:00Z');
});

/** Holds an export after its first rows until the test lets go; then the same rows come again, and the end. */
function hold(): void {
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const repository = app.nest.get(CompletionPeopleRepository);
  const all = repository.all.bind(repository);
  jest.spyOn(repository, 'all').mockImplementation(async function* (filter): AsyncGenerator<ExportedRow[]> {
    for await (const rows of all(filter)) {
      yield rows;
      await gate;
      yield rows;
    }
  });
}

async function begin(personId: number) {
  token = await openSession(app, personId);
  return await beginDownload(app, token, CSV, member.employeeNumber);
}
const change = (sql: string, parameters: unknown[]) =>
  app.transactions.run(() => app.database.execute(sql, parameters));
const occurrences = (text: string) => text.split(member.employeeNumber).length - 1;

it('runs to its end while the right holds', async () => {
  const download = await begin(manager.id);
  letGo();
  const { isComplete, text } = await download.ended;
  expect([isComplete, occurrences(text)]).toEqual([true, 2]);
});

describe('a running download is cut, not ended, when its reader', () => {
  const readers: Record<string, () => Promise<{ personId: number; lose: () => Promise<unknown> }>> = {
    'is locked out': async () => ({
      personId: manager.id,
      lose: () => admin.post(`/api/people/${manager.publicId}/disable`).expect(204),
    }),
    'has left': async () => ({
      personId: manager.id,
      lose: () =>
        change('UPDATE service_periods SET ends_at = ? WHERE person_id = ?', [app.clock.now(), manager.id]),
    }),
    'signs out everywhere': async () => ({
      personId: manager.id,
      lose: () =>
        app.client().delete('/api/me/sessions').set('Cookie', `inhouse_session=${token}`).expect(204),
    }),
    'has a viewer grant revoked': async () => {
      const id = await grant(app, reader.id, 'viewer');
      return { personId: reader.id, lose: () => admin.delete(`/api/grants/${id}`).expect(204) };
    },
    'has an admin grant revoked': async () => {
      const id = await grant(app, reader.id, 'admin');
      return { personId: reader.id, lose: () => admin.delete(`/api/grants/${id}`).expect(204) };
    },
    'is past the last day of a grant': async () => {
      const scope = { kind: 'everybody' };
      const wish = { personId: reader.publicId, role: 'viewer', scope, until: '2026-11-22' };
      await admin.post('/api/grants').send(wish).expect(201);
      return { personId: reader.id, lose: async () => app.clock.set('2026-11-23T05:00:00Z') };
    },
    'is a deputy no longer': async () => {
      await deputise(app, manager.id, reader.id);
      const own = await signInAs(app, manager.id);
      const [{ id }] = (await own.get('/api/me/deputies')).body;
      return { personId: reader.id, lose: () => own.delete(`/api/me/deputies/${id}`).expect(204) };
    },
    'is past the last day as a deputy': async () => {
      await deputise(app, manager.id, reader.id);
      return { personId: reader.id, lose: async () => app.clock.advance({ days: 30 }) };
    },
    'has led somebody who moved to another line': async () => {
      await buildPerson(app, { manager });
      return {
        personId: manager.id,
        lose: () => change('DELETE FROM reporting_lines WHERE descendant_id = ?', [member.id]),
      };
    },
    'sees a department that somebody moved out of': async () => {
      const { id: departmentId } = await buildDepartment(app, 'Customer Care');
      await grant(app, reader.id, 'viewer', { kind: 'department', departmentId });
      const { id: elsewhere } = await buildDepartment(app, 'Finance');
      const sql = 'UPDATE placement_periods SET department_id = ? WHERE person_id = ?';
      return { personId: reader.id, lose: () => change(sql, [elsewhere, member.id]) };
    },
  };

  it.each(Object.keys(readers))('%s', async (name) => {
    const scene = await readers[name]?.();
    if (!scene) throw new Error(`There is no scene ${name}.`);
    const download = await begin(scene.personId);
    await scene.lose();
    const { isComplete, code, text } = await download.ended;
    expect([isComplete, code, occurrences(text)]).toEqual([false, 'ECONNRESET', 1]);
  });
});

it('gives no row of somebody who moved away, also when it never had to wait', async () => {
  const download = await begin(manager.id);
  await change('DELETE FROM reporting_lines WHERE descendant_id = ?', [member.id]);
  letGo();
  const { isComplete, text } = await download.ended;
  expect([isComplete, occurrences(text)]).toEqual([false, 1]);
});

it('is cut while the reader takes nothing and the server waits for them', async () => {
  jest.restoreAllMocks();
  const repository = app.nest.get(CompletionPeopleRepository);
  const all = repository.all.bind(repository);
  let pieces = 0;
  jest.spyOn(repository, 'all').mockImplementation(async function* (filter): AsyncGenerator<ExportedRow[]> {
    for await (const [row] of all(filter)) {
      // More than any socket buffers.
      for (; row; pieces++) yield Array.from({ length: 1_000 }, () => row);
    }
  });
  const download = await begin(manager.id);
  download.pause();
  await untilNothingMoves(() => pieces);
  await admin.post(`/api/people/${manager.publicId}/disable`).expect(204);
  const sent = pieces;
  download.resume();
  const { isComplete, code } = await download.ended;
  expect([isComplete, code]).toEqual([false, 'ECONNRESET']);
  expect(pieces - sent).toBeLessThan(200);
});

it('of a course’s video is cut alike', async () => {
  await addContent(app, fixtureContent);
  const film = '/api/courses/basics/files/one-order.webm';
  const file = await app.database.first<{ sha256: string }>(
    "SELECT f.sha256 FROM files f WHERE f.media_type = 'video/webm'",
  );
  truncateSync(app.nest.get(FileStore).path(file?.sha256 ?? ''), 200_000_000);
  const download = await beginDownload(app, await openSession(app, reader.id), film, '');
  download.pause();
  await admin.post(`/api/people/${reader.publicId}/disable`).expect(204);
  // Where memory is fast, the whole film arrives before the server looks: it does within this second.
  await setTimeout(1_000);
  download.resume();
  expect((await download.ended).isComplete).toBe(false);
});

/** Waits until the server sends nothing more, because nobody reads. */
async function untilNothingMoves(count: () => number): Promise<void> {
  for (let last = -1; last !== count();) {
    last = count();
    // Each request's way there and back is longer than a piece takes.
    for (let turns = 0; turns < 20; turns++) await admin.get('/api/me').expect(200);
  }
}
