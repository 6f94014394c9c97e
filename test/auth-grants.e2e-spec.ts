import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { type BuiltPerson, buildDepartment, buildPerson } from './support/factories/person.js';
import { type Agent, disableAccount, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let owner: BuiltPerson;
let admin: Agent;

beforeAll(async () => {
  app = await startApp();
  owner = await buildPerson(app, { givenName: 'Owner' });
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
});
afterAll(() => app.close());

const everybody = { kind: 'everybody' };
const give = (personId: string, role: string, scope: object = everybody, days: object = {}) =>
  admin.post('/api/grants').send({ personId, role, scope, ...days });
const auditedActs = async (subjectId: number) => {
  const rows = await app.database.query<{ action: string; actorId: number }>(
    'SELECT action, actor_id AS actorId FROM audit_entries WHERE subject_id = ? ORDER BY id',
    [subjectId],
  );
  return rows.map(({ action, actorId }) => [action, actorId]);
};

describe('a grant', () => {
  it('opens its role at once and closes it at once, and both are audited', async () => {
    const person = await buildPerson(app);
    const agent = await signInAs(app, person.id);
    expect((await agent.get('/api/grants')).status).toBe(403);
    const { body } = await give(person.publicId, 'admin').expect(201);
    expect(body).toMatchObject({ role: 'admin', person: { id: person.publicId }, until: null });
    expect((await agent.get('/api/grants')).status).toBe(200);
    await admin.delete(`/api/grants/${body.id}`).expect(204);
    expect((await agent.get('/api/grants')).status).toBe(403);
    expect(await auditedActs(person.id)).toEqual([
      ['grants.granted', owner.id],
      ['grants.revoked', owner.id],
    ]);
  });

  it('names its scope in words, to its holder as well', async () => {
    const person = await buildPerson(app, { location: 'Port Antonio' });
    const department = await buildDepartment(app, 'Reservations');
    const boss = await buildPerson(app, { givenName: 'Head', familyName: 'Ofline' });
    const scopes = [
      [{ kind: 'department', departmentId: department.publicId }, department.publicId, 'Reservations'],
      [{ kind: 'location', location: 'Port Antonio' }, null, 'Port Antonio'],
      [{ kind: 'reporting-line', personId: boss.publicId }, boss.publicId, 'Head Ofline'],
      [{ kind: 'nobody' }, null, null],
    ] as const;
    for (const [scope, id, name] of scopes) {
      const { body } = await give(person.publicId, 'trainer', scope).expect(201);
      expect(body.scope).toEqual({ kind: scope.kind, id, name });
    }
    const me = await (await signInAs(app, person.id)).get('/api/me');
    expect(me.body.roles.map((role: { scope: { name: string } }) => role.scope.name)).toEqual(
      scopes.map(([, , name]) => name),
    );
    const listed = await admin.get('/api/grants').query({ personId: person.publicId, limit: 3 });
    expect(listed.body.items).toHaveLength(3);
    const rest = await admin
      .get('/api/grants')
      .query({ personId: person.publicId, limit: 3, cursor: listed.body.nextCursor });
    expect(rest.body).toMatchObject({ items: [{ scope: { kind: 'nobody' } }], nextCursor: null });
  });

  it('holds from its first day to the end of its last', async () => {
    const local = await startApp();
    const [first, second] = [await buildPerson(local), await buildPerson(local)];
    await grant(local, first.id, 'admin');
    const agent = await signInAs(local, first.id);
    const wish = { personId: second.publicId, role: 'admin', scope: everybody };
    await agent
      .post('/api/grants')
      .send({ ...wish, from: '2026-11-23', until: '2026-11-24' })
      .expect(201);
    const other = await signInAs(local, second.id);
    const statusAt = async (iso: string) => {
      local.clock.set(iso);
      return (await other.get('/api/grants')).status;
    };
    expect(await statusAt('2026-11-23T04:59:59Z')).toBe(403);
    expect(await statusAt('2026-11-23T05:00:00Z')).toBe(200);
    expect(await statusAt('2026-11-25T04:59:59Z')).toBe(200);
    expect(await statusAt('2026-11-25T05:00:00Z')).toBe(403);
    await local.close();
  });

  it('is listed by holder, role, scope and time, with who gave it and when it was taken away', async () => {
    const person = await buildPerson(app, { givenName: 'Zoë', familyName: 'Grantham' });
    const coming = { from: '2026-12-01', until: '2026-12-31' };
    await give(person.publicId, 'viewer', everybody, coming).expect(201);
    await give(person.publicId, 'trainer', { kind: 'nobody' }).expect(201);
    const { body: gone } = await give(person.publicId, 'admin').expect(201);
    await admin.delete(`/api/grants/${gone.id}`).expect(204);
    const rolesFor = async (query: object) => {
      const { body } = await admin.get('/api/grants').query({ text: 'zoe grant', ...query });
      return body.items.map(({ role }: { role: string }) => role);
    };
    expect(await rolesFor({})).toEqual(['viewer', 'trainer']);
    expect(await rolesFor({ when: 'now' })).toEqual(['trainer']);
    expect(await rolesFor({ when: 'coming' })).toEqual(['viewer']);
    expect(await rolesFor({ when: 'past' })).toEqual(['admin']);
    expect(await rolesFor({ role: 'viewer' })).toEqual(['viewer']);
    expect(await rolesFor({ scope: 'nobody' })).toEqual(['trainer']);
    expect(await rolesFor({ text: 'nobody so' })).toEqual([]);
    const { body } = await admin.get('/api/grants').query({ text: 'Grantham', when: 'past' });
    const now = app.clock.now().toISOString();
    expect(body.items[0]).toMatchObject({
      grantedBy: { id: owner.publicId },
      grantedAt: now,
      revokedAt: now,
    });
    for (const wrong of [{ when: 'soon' }, { role: 'king' }, { scope: 'team' }, { text: 'x'.repeat(101) }])
      expect((await admin.get('/api/grants').query(wrong)).status).toBe(400);
  });

  it('is not given twice, nor by two admins at once', async () => {
    const person = await buildPerson(app);
    const answers = await Promise.all([1, 2, 3].map(() => give(person.publicId, 'viewer')));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
    expect((await give(person.publicId, 'viewer')).body.code).toBe('GRANT_ALREADY_HELD');
  });

  it('of the last admin stays, whoever revokes or locks out', async () => {
    const local = await startApp();
    const [one, two, locked] = [await buildPerson(local), await buildPerson(local), await buildPerson(local)];
    const first = await grant(local, one.id, 'admin');
    const second = await grant(local, two.id, 'admin');
    await grant(local, locked.id, 'admin');
    await disableAccount(local, locked.id);
    const [agent, other] = [await signInAs(local, one.id), await signInAs(local, two.id)];
    const raced = await Promise.all([
      agent.delete(`/api/grants/${second}`),
      other.delete(`/api/grants/${first}`),
      agent.post(`/api/people/${two.publicId}/disable`),
    ]);
    const left = raced[1].status === 204 ? other : agent;
    const [leftPerson, leftGrant] = raced[1].status === 204 ? [two, second] : [one, first];
    const isTwoGone = raced[0].status === 204 || raced[2].status === 204;
    expect(isTwoGone).toBe(raced[1].status !== 204);
    const refused = await left.delete(`/api/grants/${leftGrant}`);
    expect(refused.body).toMatchObject({ code: 'LAST_ADMIN', details: [{ code: 'LAST_ADMIN' }] });
    expect((await left.post(`/api/people/${leftPerson.publicId}/disable`)).status).toBe(422);
    expect((await left.get('/api/grants')).status).toBe(200);
    await local.close();
  });

  it.each([
    ['an unknown person', { personId: 'nobody' }, 404, 'PERSON_NOT_FOUND'],
    ['an unknown role', { role: 'owner' }, 400, 'INPUT_INVALID'],
    ['no scope', { scope: undefined }, 400, 'INPUT_INVALID'],
    ['an unknown kind of scope', { scope: { kind: 'team' } }, 400, 'INPUT_INVALID'],
    ['a department that is not named', { scope: { kind: 'department' } }, 400, 'INPUT_INVALID'],
    ['an unknown department', { scope: { kind: 'department', departmentId: 'x' } }, 400, 'SCOPE_UNKNOWN'],
    ['an unknown location', { scope: { kind: 'location', location: 'Moon' } }, 400, 'SCOPE_UNKNOWN'],
    ['an unknown head', { scope: { kind: 'reporting-line', personId: 'x' } }, 400, 'SCOPE_UNKNOWN'],
    ['an admin of a location', { role: 'admin', scope: { kind: 'nobody' } }, 422, 'ADMIN_NEEDS_EVERYBODY'],
    ['a first day that is none', { from: 'tomorrow' }, 400, 'INPUT_INVALID'],
    ['a last day that is over', { until: '2026-11-20' }, 422, 'PERIOD_INVALID'],
  ])('is refused for %s', async (_, part, status, code) => {
    const wish = { personId: owner.publicId, role: 'trainer', scope: everybody, ...part };
    const response = await admin.post('/api/grants').send(wish);
    expect([response.status, response.body.code]).toEqual([status, code]);
  });
});

describe('a lock-out', () => {
  it('ends every session and token at once, and none comes back with the next way in', async () => {
    const person = await buildPerson(app);
    const agent = await signInAs(app, person.id);
    const { body } = await agent.post('/api/me/tokens').send({ name: 'Export', days: 30 });
    const withToken = () => app.client().get('/api/me').set('Authorization', `Bearer ${body.token}`);
    expect((await withToken()).status).toBe(200);
    await admin.post(`/api/people/${person.publicId}/disable`).expect(204);
    expect([(await agent.get('/api/me')).status, (await withToken()).status]).toEqual([401, 401]);
    expect((await admin.post(`/api/people/${person.publicId}/disable`)).status).toBe(409);
    await admin.post(`/api/people/${person.publicId}/enable`).expect(204);
    expect((await admin.post(`/api/people/${person.publicId}/enable`)).status).toBe(409);
    expect([(await agent.get('/api/me')).status, (await withToken()).status]).toEqual([401, 401]);
    expect(await auditedActs(person.id)).toEqual([
      ['accounts.disabled', owner.id],
      ['accounts.enabled', owner.id],
    ]);
  });
});

describe('a deputy', () => {
  let manager: BuiltPerson;
  let deputy: BuiltPerson;
  let agent: Agent;
  beforeAll(async () => {
    manager = await buildPerson(app, { givenName: 'Manager', familyName: 'Away' });
    await buildPerson(app, { manager });
    deputy = await buildPerson(app);
    agent = await signInAs(app, manager.id);
  });
  const name = (part: object) =>
    agent.post('/api/me/deputies').send({ personId: deputy.publicId, until: '2026-12-20', ...part });

  it('is named by the manager, seen by both, and ended at once; all of it audited', async () => {
    const other = await signInAs(app, deputy.id);
    expect((await other.post('/api/me/deputies').send({})).status).toBe(403);
    const { body } = await name({}).expect(201);
    expect((await other.get('/api/me')).body).toMatchObject({
      isManager: false,
      standingInFor: [{ id: manager.publicId, name: 'Manager Away', until: '2026-12-21T05:00:00.000Z' }],
    });
    expect((await agent.get('/api/me')).body).toMatchObject({ isManager: true, standingInFor: [] });
    // A manager's right that is not handed on: naming deputies.
    const handedOn = await other
      .post('/api/me/deputies')
      .send({ personId: owner.publicId, until: '2026-12-01' });
    expect(handedOn.body.code).toBe('NOT_A_MANAGER');
    expect((await name({})).body.code).toBe('DEPUTY_ALREADY_NAMED');
    const listed = await agent.get('/api/me/deputies');
    expect(listed.body).toMatchObject([{ id: body.id, person: { id: deputy.publicId } }]);
    await agent.delete(`/api/me/deputies/${body.id}`).expect(204);
    expect((await other.get('/api/me')).body.standingInFor).toEqual([]);
    expect((await other.post('/api/me/deputies').send({})).status).toBe(403);
    expect((await agent.delete(`/api/me/deputies/${body.id}`)).body.code).toBe('DEPUTY_NOT_FOUND');
    expect(await auditedActs(deputy.id)).toEqual([
      ['deputies.named', manager.id],
      ['deputies.ended', manager.id],
    ]);
  });

  it('may be somebody whom the manager does not see, by e-mail address or employee number, exactly', async () => {
    const peer = await buildPerson(app, { department: 'Finance' });
    const who = async (part: object) =>
      await agent.post('/api/me/deputies').send({ until: '2026-12-20', ...part });
    const named = await who({ login: ` ${peer.email?.toUpperCase()} ` });
    expect(named.status).toBe(201);
    expect((await who({ login: peer.employeeNumber })).body.code).toBe('DEPUTY_ALREADY_NAMED');
    await agent.delete(`/api/me/deputies/${named.body.id}`).expect(204);
    expect((await who({ login: peer.employeeNumber.slice(0, -1) })).body.code).toBe('PERSON_NOT_FOUND');
    expect((await who({ login: 'nobody@harbourlight.example' })).body.code).toBe('PERSON_NOT_FOUND');
    expect((await who({})).body.code).toBe('DEPUTY_UNNAMED');
    expect((await who({ login: peer.employeeNumber, personId: peer.publicId })).body.code).toBe(
      'DEPUTY_UNNAMED',
    );
    expect((await who({ login: 'x'.repeat(255) })).status).toBe(400);
    expect((await who({ personId: 'x'.repeat(23) })).status).toBe(400);
  });

  it('is named once when the manager asks twice at the same moment', async () => {
    const person = await buildPerson(app);
    const answers = await Promise.all([1, 2, 3].map(() => name({ personId: person.publicId })));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
  });

  it.each([
    ['themself', () => ({ personId: manager.publicId }), 422, 'DEPUTY_IS_SELF'],
    ['somebody unknown', () => ({ personId: 'nobody' }), 404, 'PERSON_NOT_FOUND'],
    ['more than 60 days', () => ({ until: '2027-01-20' }), 422, 'PERIOD_INVALID'],
    ['a term without an end', () => ({ until: undefined }), 400, 'INPUT_INVALID'],
    ['a first day that is none', () => ({ from: 7 }), 400, 'INPUT_INVALID'],
    ['no person', () => ({ personId: undefined }), 400, 'DEPUTY_UNNAMED'],
  ])('is refused for %s', async (_, part, status, code) => {
    const response = await name(part());
    expect([response.status, response.body.code]).toEqual([status, code]);
  });

  it('is somebody who works here today', async () => {
    const leaver = await buildPerson(app, { lastDay: '2026-11-20' });
    const hire = await buildPerson(app, { hiredOn: '2026-12-01' });
    for (const { publicId } of [leaver, hire]) {
      expect((await name({ personId: publicId })).body.code).toBe('DEPUTY_NOT_IN_SERVICE');
    }
  });
});
