import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { asBuffer } from './support/as-buffer.js';
import { type BuiltPerson, buildDepartment, buildPerson } from './support/factories/person.js';
import { codesIn } from './support/pdf-text.js';
import { type Agent, disableAccount, givePassword, grant, signInAs } from './support/sign-in.js';

const PASSWORD = 'marble teapot under rain';
const WRONG = '7KQM-2VXD-9HTA';
let app: TestApp;
let admin: Agent;
let adminId: number;
let manager: BuiltPerson;
let asManager: Agent;
let hire: BuiltPerson;

beforeAll(async () => {
  app = await startApp({ SIGN_IN_LIMIT: '5', PUBLIC_URL: 'https://learn.harbourlight.example' });
  const owner = await buildPerson(app, { givenName: 'Owner' });
  await grant(app, owner.id, 'admin');
  adminId = owner.id;
  admin = await signInAs(app, owner.id);
  manager = await buildPerson(app, { givenName: 'Mia' });
  asManager = await signInAs(app, manager.id);
});
beforeEach(async () => {
  app.clock.set('2026-11-21T15:00:00Z');
  hire = await buildPerson(app, { givenName: 'Łucja', email: null, manager, hiredOn: '2026-11-20' });
});
afterAll(() => app.close());

const issue = (agent = asManager, person = hire) =>
  agent.post(`/api/people/${person.publicId}/activation-codes`);
const codeOf = async () => String((await issue().expect(201)).body.code);
const activate = (code: string, part: object = {}) =>
  app
    .client()
    .post('/api/auth/activate')
    .send({ employeeNumber: hire.employeeNumber, code, password: PASSWORD, ...part });
const signIn = () =>
  app.client().post('/api/auth/sign-in').send({ login: hire.employeeNumber, password: PASSWORD });
const audited = async () =>
  await app.database.query<{ action: string; actorId: number }>(
    'SELECT action, actor_id AS actorId FROM audit_entries WHERE subject_id = ? ORDER BY id',
    [hire.id],
  );

describe('a code', () => {
  it('is issued by the manager, shown once, kept as a hash and audited without it', async () => {
    const { body } = await issue().expect(201);
    expect(body).toEqual({
      person: { id: hire.publicId, name: `Łucja ${hire.familyName}` },
      employeeNumber: hire.employeeNumber,
      code: expect.stringMatching(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/),
      url: 'https://learn.harbourlight.example/activate',
      lastDay: '2026-12-04',
      expiresAt: '2026-12-05T05:00:00.000Z',
    });
    expect(await audited()).toEqual([{ action: 'activation.code-issued', actorId: manager.id }]);
    const kept = JSON.stringify([
      await app.database.query('SELECT * FROM one_time_links'),
      await app.database.query('SELECT * FROM audit_values'),
    ]);
    expect(kept).not.toContain(body.code);
    expect(kept).not.toContain(body.code.replaceAll('-', ''));
  });

  it('opens a session and sets the password, as it was typed on a shared keyboard', async () => {
    const code = await codeOf();
    const typed = { employeeNumber: ` ${hire.employeeNumber.toLowerCase()} `, sharedDevice: true };
    const response = await app
      .client()
      .post('/api/auth/activate')
      .send({ ...typed, code: code.toLowerCase().replaceAll('-', ' '), password: PASSWORD });
    expect(response.status).toBe(204);
    const cookie = String(response.headers['set-cookie']).split(';')[0] ?? '';
    const me = await app.client().get('/api/me').set('Cookie', cookie);
    expect(me.body).toMatchObject({ id: hire.publicId, session: { isShared: true } });
    expect((await signIn()).status).toBe(204);
    expect((await audited()).map(({ action }) => action)).toEqual([
      'activation.code-issued',
      'accounts.password-set',
    ]);
  });

  it('works once, also when many try at the same moment', async () => {
    const code = await codeOf();
    const answers = await Promise.all([1, 2, 3].map(() => activate(code)));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect((await activate(code)).body.code).toBe('ACTIVATION_FAILED');
  });

  it('is void once another one was issued', async () => {
    const [first, second] = [await codeOf(), await codeOf()];
    expect((await activate(first)).status).toBe(401);
    expect((await activate(second)).status).toBe(204);
  });

  it('of two that are issued at the same moment works in one case', async () => {
    const codes = (await Promise.all([issue(), issue(admin)])).map(({ body }) => String(body.code));
    const live = await app.database.query(
      "SELECT id FROM one_time_links WHERE person_id = ? AND purpose = 'activation' AND used_at IS NULL",
      [hire.id],
    );
    expect([new Set(codes).size, live.length]).toEqual([2, 1]);
  });

  it('stays usable after a password that is refused', async () => {
    const code = await codeOf();
    const weak = await activate(code, { password: 'Password123!!' });
    expect([weak.status, weak.body.code]).toEqual([422, 'PASSWORD_WEAK']);
    expect((await activate(code)).status).toBe(204);
  });

  it('gets one answer for an unknown number, a wrong, an expired and a used code, and for another’s', async () => {
    const code = await codeOf();
    const other = await buildPerson(app, { manager });
    const answers = [
      await activate(code, { employeeNumber: 'NOBODY-1' }),
      await activate(WRONG),
      await activate('no code at all'),
      await activate(code, { employeeNumber: other.employeeNumber }),
    ];
    app.clock.set('2026-12-05T05:00:00Z');
    answers.push(await activate(code));
    for (const { status, body } of answers) {
      expect([status, body.code, body.message]).toEqual([401, 'ACTIVATION_FAILED', answers[0]?.body.message]);
    }
    app.clock.set('2026-12-05T04:59:59Z');
    expect((await activate(code)).status).toBe(204);
    expect((await activate(code)).body).toMatchObject({ message: answers[0]?.body.message });
  });

  it('is not guessed: after a few wrong ones the right one waits too', async () => {
    const code = await codeOf();
    for (let tries = 0; tries < 5; tries++) expect((await activate(WRONG)).status).toBe(401);
    const refused = await activate(code);
    expect([refused.status, refused.body.code]).toEqual([429, 'TOO_MANY_TRIES']);
    app.clock.advance({ minutes: 15 });
    expect((await activate(code)).status).toBe(204);
  });

  it('lets nobody take over an account that has a password, or one that is closed', async () => {
    const code = await codeOf();
    await givePassword(app, hire.id, 'seven copper lanterns drifting');
    expect((await activate(code)).status).toBe(401);
    const refused = await issue();
    expect([refused.status, refused.body.code]).toEqual([409, 'PERSON_CANNOT_ACTIVATE']);
    const locked = await buildPerson(app, { manager });
    await disableAccount(app, locked.id);
    expect((await issue(asManager, locked)).status).toBe(409);
  });

  it('is for somebody in the manager’s line', async () => {
    const stranger = await buildPerson(app);
    for (const person of [stranger, manager]) {
      const refused = await issue(asManager, person);
      expect([refused.status, refused.body.code]).toEqual([404, 'PERSON_NOT_FOUND']);
    }
  });

  it.each([
    ['no employee number', { employeeNumber: undefined }],
    ['an employee number of 65 characters', { employeeNumber: 'x'.repeat(65) }],
    ['a code of 41 characters', { code: 'x'.repeat(41) }],
    ['no password', { password: undefined }],
    ['a password of 1,001 characters', { password: 'x'.repeat(1001) }],
    ['a shared device that is neither yes nor no', { sharedDevice: 'no' }],
  ])('is refused with %s', async (_, part) => {
    expect((await activate(WRONG, part)).status).toBe(400);
  });
});

describe('slips to print', () => {
  const print = (wish: object) => admin.post('/api/activation-codes').send(wish).buffer(true).parse(asBuffer);

  it('are made for whom the filter names, by name, and work', async () => {
    const warehouse = await buildDepartment(app, 'Warehouse');
    const at = { department: 'Warehouse', location: 'Port Antonio', manager: null };
    const zoe = await buildPerson(app, { ...at, familyName: 'Ązz', hiredOn: '2026-11-02' });
    const abe = await buildPerson(app, { ...at, familyName: 'Abe', hiredOn: '2026-11-10' });
    await buildPerson(app, { ...at, familyName: 'Early', hiredOn: '2026-10-31' });
    await buildPerson(app, { ...at, familyName: 'Elsewhere', location: 'Kingston', hiredOn: '2026-11-10' });
    const known = await buildPerson(app, { ...at, familyName: 'Known', hiredOn: '2026-11-10' });
    await givePassword(app, known.id, PASSWORD);
    const response = await print({
      departments: [warehouse.publicId],
      location: 'Port Antonio',
      hiredFrom: '2026-11-01',
      hiredUntil: '2026-11-30',
    });
    expect([response.status, response.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(response.headers['content-disposition']).toBe('attachment; filename="activation-2026-11-21.pdf"');
    const slips = codesIn(response.body);
    expect(slips.map(({ employeeNumber }) => employeeNumber)).toEqual([
      abe.employeeNumber,
      zoe.employeeNumber,
    ]);
    expect(slips[0]?.text).toContain(`Noor Abe`);
    expect(slips[0]?.text).toContain('Go to https://learn.harbourlight.example/activate');
    expect(slips[0]?.text).toContain('Valid until the end of 24 November 2026.');
    expect(slips[1]?.text).toContain('Noor Ązz');
    expect(response.body.toString('latin1')).toMatch(/\/Marked true/);
    expect(response.body.toString('latin1')).toContain('/Lang (en-GB)');
    for (const { employeeNumber, code } of slips) {
      expect((await activate(code, { employeeNumber })).status).toBe(204);
    }
    expect((await print({ departments: [warehouse.publicId], hiredFrom: '2026-11-01' })).status).toBe(200);
  });

  it('void the codes before them, and leave a line in the audit for each person', async () => {
    const code = await codeOf();
    const [slip] = codesIn((await print({ people: [hire.publicId] })).body);
    expect((await activate(code)).status).toBe(401);
    expect((await activate(slip?.code ?? '')).status).toBe(204);
    expect((await audited()).filter(({ action }) => action === 'activation.code-issued')).toEqual([
      { action: 'activation.code-issued', actorId: manager.id },
      { action: 'activation.code-issued', actorId: adminId },
    ]);
  });

  it('come singly from the manager too', async () => {
    const response = await asManager
      .post(`/api/people/${hire.publicId}/activation-slips`)
      .buffer(true)
      .parse(asBuffer);
    const slips = codesIn(response.body);
    expect([response.status, slips.length]).toEqual([200, 1]);
    expect((await activate(slips[0]?.code ?? '')).status).toBe(204);
  });

  it('fill page after page', async () => {
    const at = { department: 'Depot', manager: null, email: null };
    const people = [];
    for (let number = 0; number < 23; number++) people.push(await buildPerson(app, at));
    const depot = await buildDepartment(app, 'Depot');
    const { body } = await print({ departments: [depot.publicId] });
    expect(codesIn(body).map(({ employeeNumber }) => employeeNumber)).toEqual(
      people.map(({ employeeNumber }) => employeeNumber),
    );
    expect(body.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(3);
  });

  it('are not printed for nobody', async () => {
    const response = await admin.post('/api/activation-codes').send({ location: 'Moon' });
    expect([response.status, response.body.code]).toEqual([422, 'NOBODY_TO_ACTIVATE']);
  });

  it.each([
    ['departments', []],
    ['departments', ['x'.repeat(23)]],
    ['location', ''],
    ['hiredFrom', '2026-02-30'],
    ['hiredUntil', 'today'],
    ['people', [7]],
    ['people', Array.from({ length: 1_001 }, () => 'x')],
    ['team', 'x'],
  ])('refuse %s: %j', async (field, value) => {
    const response = await admin.post('/api/activation-codes').send({ [field]: value });
    expect([response.status, response.body.details[0].field]).toEqual([400, field]);
  });
});
