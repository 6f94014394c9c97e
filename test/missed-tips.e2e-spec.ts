import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Digests } from '../src/notifications/digests.js';
import { TipPlanning } from '../src/tip-deliveries/tip-planning.js';
import { startApp, type TestApp } from './support/app.js';
import { addContent, fixtureContent } from './support/content.js';
import { type BuiltPerson, buildDepartment, buildPerson } from './support/factories/person.js';
import { MailSink } from './support/mail-sink.js';
import { missTip } from './support/missed-tips.js';
import { dispatch, stateOf } from './support/outbox.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';
import { tipFile } from './support/tips.js';

let app: TestApp;
let sink: MailSink;
let trainer: BuiltPerson;
let agent: Agent;
let reader: BuiltPerson;
beforeAll(async () => {
  sink = await MailSink.start();
  app = await startApp(sink.settings, '2026-12-09T15:00:00Z');
  await addContent(app, { ...fixtureContent, 'tips/01-say-when.md': tipFile() });
  const sales = await buildDepartment(app, 'Sales');
  trainer = await buildPerson(app, { department: 'People' });
  await grant(app, trainer.id, 'trainer', { kind: 'department', departmentId: sales.id });
});
afterAll(async () => {
  await app.close();
  await sink.close();
});
beforeEach(async () => {
  agent = await signInAs(app, trainer.id);
  reader = await buildPerson(app, { department: 'Sales' });
});

const missed = async () =>
  (await agent.get('/api/missed-tips')).body.items as { person: { id: string }; period: string }[];
const missedBy = async ({ publicId }: BuiltPerson) =>
  (await missed()).filter(({ person }) => person.id === publicId);
const sendAgain = ({ publicId }: BuiltPerson, period = '2026-11') =>
  agent.post(`/api/missed-tips/${period}/people/${publicId}/send-again`);

it('names whoever a tip may not have reached, and sends it again once', async () => {
  sink.manner = (to) => (to === reader.email ? 'drops-after-body' : 'accepts');
  await app.nest.get(TipPlanning).consume();
  await app.nest.get(Digests).assemble();
  await dispatch(app);
  expect(await missedBy(reader)).toMatchObject([
    { period: '2026-12', title: 'Say when', department: 'Sales', person: { id: reader.publicId } },
  ]);
  sink.manner = () => 'accepts';
  expect((await sendAgain(reader, '2026-12')).status).toBe(204);
  expect(await missedBy(reader)).toEqual([]);
  await dispatch(app);
  expect(sink.to(reader.email)).toHaveLength(1);
  expect(await stateOf(app, reader)).toBe('sent');
  const [audited] = await app.database.query<{ subjectId: number }>(
    "SELECT subject_id AS subjectId FROM audit_entries WHERE action = 'tips.sent-again'",
  );
  expect(audited?.subjectId).toBe(reader.id);
  const twice = await sendAgain(reader, '2026-12');
  expect(twice).toMatchObject({ status: 404, body: { code: 'MISSED_TIP_NOT_FOUND' } });
});

describe('sending again', () => {
  it('is done once, also where nobody knows of the second message either', async () => {
    await missTip(app, reader, '2026-11');
    await sendAgain(reader);
    sink.manner = () => 'drops-after-body';
    await dispatch(app);
    sink.manner = () => 'accepts';
    expect(await stateOf(app, reader)).toBe('unconfirmed no-answer');
    expect(await missedBy(reader)).toEqual([]);
    expect((await sendAgain(reader)).status).toBe(404);
    // Nor by an admin, who sees the message itself.
    await grant(app, trainer.id, 'admin');
    const admin = await signInAs(app, trainer.id);
    const { items } = (await admin.get('/api/outbox?status=unconfirmed')).body;
    expect(items).toMatchObject([{ canBeRepeated: false }]);
    expect((await admin.post(`/api/outbox/${items[0].id}/send-again`)).status).toBe(409);
    await app.transactions.run(() => app.database.execute("DELETE FROM grants WHERE role = 'admin'"));
  });

  it('is one act where two press the button at once', async () => {
    await missTip(app, reader, '2026-11');
    const statuses = (await Promise.all([sendAgain(reader), sendAgain(reader)])).map(({ status }) => status);
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);
    await dispatch(app);
    expect(sink.to(reader.email)).toHaveLength(1);
  });

  it('writes to the address that somebody has now, and not to whoever has left', async () => {
    await missTip(app, reader, '2026-11');
    await app.transactions.run(() =>
      app.database.execute('UPDATE service_periods SET ends_at = ?, to_on = ? WHERE person_id = ?', [
        app.clock.now(),
        '2026-12-08',
        reader.id,
      ]),
    );
    expect(await missedBy(reader)).toEqual([]);
    expect((await sendAgain(reader)).status).toBe(404);
  });
});

it('shows a trainer nobody outside their scope', async () => {
  const stranger = await buildPerson(app, { department: 'Finance' });
  await missTip(app, stranger, '2026-11');
  expect(await missedBy(stranger)).toEqual([]);
  expect((await sendAgain(stranger)).status).toBe(404);
});

it('gives pages, the latest first', async () => {
  for (const period of ['2026-08', '2026-09', '2026-10']) await missTip(app, reader, period);
  const first = (await agent.get('/api/missed-tips?limit=2')).body;
  expect(first.items.map(({ period }: { period: string }) => period)).toEqual(['2026-10', '2026-09']);
  const second = (await agent.get(`/api/missed-tips?limit=2&cursor=${first.nextCursor}`)).body;
  expect(second.items[0]).toMatchObject({ period: '2026-08' });
  expect((await agent.get('/api/missed-tips?cursor=nonsense')).status).toBe(400);
});
