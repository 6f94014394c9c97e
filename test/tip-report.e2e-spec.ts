import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { addContent, fixtureContent } from './support/content.js';
import { buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';
import { tipFile } from './support/tips.js';

let app: TestApp;
let viewer: Agent;
let scoped: Agent;
beforeAll(async () => {
  app = await startApp({}, '2026-12-01T15:00:00Z');
  await addContent(app, { ...fixtureContent, 'tips/01-say-when.md': tipFile() });
  const place = { title: 'Clerk' };
  const finance = [];
  for (let count = 0; count < 6; count++)
    finance.push(await buildPerson(app, { ...place, department: 'Finance' }));
  for (let count = 0; count < 2; count++) await buildPerson(app, { ...place, department: 'Legal' });
  for (let count = 0; count < 7; count++) await buildPerson(app, { ...place, department: 'Payroll' });
  const everywhere = await buildPerson(app, { department: 'Payroll', ...place });
  await grant(app, everywhere.id, 'viewer');
  const legal = await buildPerson(app, { department: 'Legal', ...place });
  await grant(app, legal.id, 'viewer', { kind: 'department', departmentId: legal.departmentId ?? 0 });
  app.clock.set('2026-12-03T15:00:00Z');
  await app.settle();
  for (const [index, person] of finance.entries()) {
    const reader = await signInAs(app, person.id);
    if (index < 5) await reader.post('/api/deliveries/2026-12/opening');
    if (index < 3) await reader.post('/api/deliveries/2026-12/acknowledgement').send({ as: 'trying' });
  }
  app.clock.set('2026-12-07T15:00:00Z');
  for (const [index, person] of finance.entries()) {
    const reader = await signInAs(app, person.id);
    if (index < 5)
      await reader.post('/api/deliveries/2026-12/answers').send({ round: 1, choice: index < 4 ? 1 : 0 });
  }
  viewer = await signInAs(app, everywhere.id);
  scoped = await signInAs(app, legal.id);
});
afterAll(() => app.close());

const report = async (by: string, client = viewer) =>
  (await client.get('/api/reports/tips').query({ by })).body;
const FINANCE = { name: 'Finance', people: 6, tips: 6, opened: 5, acknowledged: 3, answers: 5, right: 4 };

it('counts reach, acknowledgements and answers by month, tip and department', async () => {
  const all = { people: 17, tips: 17, opened: 5, acknowledged: 3, answers: 5, right: 4 };
  expect(await report('month')).toEqual({
    by: 'month',
    from: '2026-01',
    until: '2026-12',
    groups: [{ name: '2026-12', ...all }],
    keptBack: 0,
  });
  expect((await report('tip')).groups).toEqual([{ name: 'Say when', ...all }]);
});

it('tells nothing of fewer than five people, nor what would give them away as a difference', async () => {
  // Of Legal there are three, so that Finance, the smallest of the others, is kept back too.
  expect(await report('department')).toMatchObject({
    groups: [{ name: 'Payroll', people: 8, opened: 0, answers: null, right: null }],
    keptBack: 2,
  });
  expect(await report('month', scoped)).toMatchObject({ groups: [], keptBack: 1 });
  await app.transactions.run(() =>
    app.database.execute(
      "DELETE FROM tip_deliveries WHERE department_id = (SELECT id FROM departments WHERE name = 'Legal')",
    ),
  );
  expect((await report('department')).groups).toMatchObject([FINANCE, { name: 'Payroll' }]);
});

it('is had as a file by month, tip and department', async () => {
  const { text, headers } = await viewer.get('/api/reports/tips.csv');
  expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(text.trim().split('\r\n')).toEqual([
    'Month,Tip,Department,People,Opened,Acknowledged,Answers,Right answers',
    '2026-12,Say when,Finance,6,5,3,5,4',
    '2026-12,Say when,Payroll,8,0,0,,',
  ]);
});

it.each([{}, { by: 'person' }, { by: 'month', from: '2026-13' }, { by: 'month', person: 'x' }])(
  'refuses %j',
  async (query) => {
    expect((await viewer.get('/api/reports/tips').query(query)).status).toBe(400);
  },
);
