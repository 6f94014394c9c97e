import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { Moving } from '../src/moves/moving.js';
import { PlannedMovesRepository } from '../src/planned-moves/planned-moves.repository.js';
import { publicId } from '../src/common/random.js';
import { startApp, type TestApp } from './support/app.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let admin: Agent;
let owner: BuiltPerson;
let east: BuiltPerson;
let anna: BuiltPerson;

beforeAll(async () => {
  app = await startApp();
  owner = await buildPerson(app, { department: 'Direction' });
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
});
afterAll(() => app.close());

beforeEach(async () => {
  const west = await buildPerson(app, { givenName: 'West' });
  east = await buildPerson(app, { givenName: 'East' });
  anna = await buildPerson(app, { givenName: 'Anna', manager: west });
});

const today = () => app.clock.now().toISOString().slice(0, 10);

/** Changes Anna's title and says nothing of her manager. */
function importTitle(title: string) {
  const { employeeNumber, givenName, familyName } = anna;
  const file = `Employee #,First Name,Last Name,Job Title\n${employeeNumber},${givenName},${familyName},${title}\n`;
  return admin.post('/api/people/imports').attach('file', Buffer.from(file), 'people.csv');
}

/** Moves Anna to East in a run that stays open until told to end, as a large move would for a while. */
async function slowMove(): Promise<{ end: () => void; ended: Promise<void> }> {
  let end = (): void => undefined;
  let begun = (): void => undefined;
  const mayEnd = new Promise<void>((resolve) => (end = resolve));
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  const moving = app.nest.get(Moving, { strict: false });
  const moves = app.nest.get(PlannedMovesRepository, { strict: false });
  const now = app.clock.now();
  const move = { publicId: publicId(), fromOn: today(), set: { managerId: east.id } };
  const ended = app.transactions.run(
    async () => {
      await moving.begin();
      const id = await moves.add({ ...move, madeBy: owner.id, madeAt: now });
      await moving.take({ ...move, id }, [anna.id], now);
      begun();
      await mayEnd;
    },
    { work: 'bulk' },
  );
  await hasBegun;
  return { end, ended };
}

/** Waits until an import has put Anna down to be changed, for as long as that would take it. */
async function untilStaged(): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    if (await app.database.first('SELECT id FROM staged_people LIMIT 1')) return;
    await pause(25);
  }
}

const placements = () =>
  app.database.query<{ fromOn: string; toOn: string; title: string; managerId: number }>(
    'SELECT from_on AS fromOn, to_on AS toOn, title, manager_id AS managerId FROM placement_periods WHERE person_id = ? ORDER BY from_on, id',
    [anna.id],
  );

describe('an import that begins while somebody is being moved', () => {
  it('sees where the move leaves them: neither is lost, and no times overlap', async () => {
    const move = await slowMove();
    const importing = importTitle('Team Lead').then((response) => response);
    await untilStaged();
    move.end();
    await move.ended;
    const { status, body } = await importing;
    expect([status, body.status]).toEqual([201, 'applied']);
    const found = await placements();
    expect(found.at(-1)).toMatchObject({ toOn: '9999-12-31', title: 'Team Lead', managerId: east.id });
    expect(found.slice(1).map(({ fromOn }) => fromOn)).toEqual(found.slice(0, -1).map(({ toOn }) => toOn));
  });
});

describe('undoing an import while somebody is being moved', () => {
  it('waits for the move, then says that it stands in the way', async () => {
    const { body } = await importTitle('Team Lead');
    const move = await slowMove();
    const undoing = admin.post(`/api/people/imports/${body.id}/undo`).then((response) => response);
    await pause(200);
    move.end();
    await move.ended;
    const undone = await undoing;
    expect([undone.status, undone.body.code]).toEqual([422, 'IMPORT_UNDO_BLOCKED']);
    expect((await placements()).at(-1)).toMatchObject({ title: 'Team Lead', managerId: east.id });
  });
});

describe('a dry run', () => {
  it('tells of the planned moves that it meets, and leaves them alone', async () => {
    const inAMonth = new Date(app.clock.now().getTime() + 30 * 86_400_000);
    const planned = { from: inAMonth.toISOString().slice(0, 10), title: 'Head' };
    expect((await admin.post(`/api/people/${anna.publicId}/moves`).send(planned)).status).toBe(201);
    const dry = await importTitle('Team Lead').field('dryRun', 'true');
    const met = {
      line: 2,
      employeeNumber: anna.employeeNumber,
      name: `${anna.givenName} ${anna.familyName}`,
    };
    expect(dry.body.metMoves).toEqual([
      { ...met, fromOn: planned.from, fields: ['title'], leavesFirst: false },
    ]);
    const again = await admin.get(`/api/people/imports/${dry.body.id}/result`);
    expect(again.body.metMoves).toEqual(dry.body.metMoves);
    const same = await importTitle('Care Representative').field('dryRun', 'true');
    expect(same.body.metMoves).toEqual([]);
    await importTitle('Team Lead');
    const { body } = await admin.get(`/api/people/${anna.publicId}/moves`);
    expect(body.items).toMatchObject([{ from: planned.from, status: 'planned' }]);
  });
});
