import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { buildTrack } from './support/factories/enrolment.js';
import { type BuiltPerson, buildDepartment, buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let admin: Agent;
let trainer: Agent;
let lead: BuiltPerson;
let technician: BuiltPerson;
let clerk: BuiltPerson;
let field: { publicId: string };

beforeAll(async () => {
  app = await startApp();
  await buildTrack(app, 'field-safety');
  field = await buildDepartment(app, 'Field Service');
  lead = await buildPerson(app, { department: 'Field Service', title: 'Lead', familyName: 'Ashby' });
  technician = await buildPerson(app, {
    department: 'Field Service',
    title: 'Technician',
    familyName: 'Brown',
    manager: lead,
    hiredOn: '2026-11-02',
  });
  clerk = await buildPerson(app, {
    department: 'Finance',
    title: 'Clerk',
    familyName: 'Cole',
    location: 'Toronto',
  });
  const owner = await buildPerson(app, { department: 'Finance', title: 'Owner', familyName: 'Zuniga' });
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
  const teacher = await buildPerson(app, { department: 'Finance', title: 'Trainer', familyName: 'Young' });
  await grant(app, teacher.id, 'trainer', { kind: 'location', location: 'Toronto' });
  trainer = await signInAs(app, teacher.id);
});
afterAll(() => app.close());

const inField = () => ({ kind: 'departments', departmentIds: [field.publicId] });
const RECENT = { kind: 'hired', days: { from: 90, to: 0 } };

let last = 0;
async function named(rule: object, name = `Audience ${++last}`) {
  const { body, status } = await admin.post('/api/audiences').send({ name, rule });
  expect(status).toBe(201);
  return body as { id: string; name: string; version: number; sentence: string; rule: object };
}

describe('a named audience', () => {
  it('is told in words, and its rule comes back as it was given', async () => {
    const rule = {
      kind: 'all',
      of: [inField(), RECENT, { kind: 'not', of: { kind: 'worker-types', workerTypes: ['contractor'] } }],
    };
    const made = await named(rule, 'New in the field');
    const { body } = await admin.get(`/api/audiences/${made.id}`);
    expect(body).toMatchObject({
      name: 'New in the field',
      version: 1,
      sentence:
        'everybody in Field Service, and of them people hired in the last 90 days, but not contractors',
    });
    expect(body.rule).toEqual(rule);
    const listed = await trainer.get('/api/audiences');
    expect(listed.body.items).toContainEqual({
      id: made.id,
      name: 'New in the field',
      version: 1,
      sentence: body.sentence,
    });
  });

  it('takes back what it gave out', async () => {
    const made = await named({
      kind: 'all',
      of: [RECENT, { kind: 'in-place', place: 'title', days: { from: '2026-01-01' } }],
    });
    const { body } = await admin.get(`/api/audiences/${made.id}`);
    const changed = await admin
      .put(`/api/audiences/${made.id}`)
      .send({ name: made.name, rule: body.rule, version: 1 });
    expect([changed.status, changed.body.rule]).toEqual([200, body.rule]);
  });

  it('has a name of its own, whatever its case', async () => {
    await named({ kind: 'everybody' }, 'All of us');
    const again = await admin
      .post('/api/audiences')
      .send({ name: 'ALL of  us', rule: { kind: 'everybody' } });
    expect([again.status, again.body.code]).toEqual([409, 'AUDIENCE_NAME_TAKEN']);
    const other = await named({ kind: 'everybody' });
    const renamed = await admin
      .put(`/api/audiences/${other.id}`)
      .send({ name: 'all of us', rule: { kind: 'everybody' }, version: 1 });
    expect([renamed.status, renamed.body.code]).toEqual([409, 'AUDIENCE_NAME_TAKEN']);
  });

  it('is not overwritten by whoever read it before somebody else changed it', async () => {
    const { id, name } = await named({ kind: 'everybody' });
    const change = (rule: object) => admin.put(`/api/audiences/${id}`).send({ name, rule, version: 1 });
    expect((await change(inField())).body).toMatchObject({ version: 2 });
    const late = await change({ kind: 'leads' });
    expect([late.status, late.body.code]).toEqual([409, 'AUDIENCE_CHANGED_MEANWHILE']);
  });

  it('cannot come back to itself by way of others', async () => {
    const one = await named({ kind: 'everybody' }, 'One');
    const two = await named({ kind: 'all', of: [{ kind: 'named', audience: one.id }, RECENT] }, 'Two');
    const rule = { kind: 'any', of: [{ kind: 'not', of: { kind: 'named', audience: two.id } }, inField()] };
    const { status, body } = await admin
      .put(`/api/audiences/${one.id}`)
      .send({ name: 'One', rule, version: 1 });
    expect([status, body.code]).toEqual([422, 'AUDIENCE_LOOP']);
    expect(body.message).toContain('One → Two → One');
  });

  it('that is retired leaves the list and the name, and goes on meaning whom it meant', async () => {
    const gone = await named(inField(), 'To be retired');
    const user = await named({ kind: 'named', audience: gone.id });
    expect((await admin.delete(`/api/audiences/${gone.id}`)).status).toBe(204);
    expect((await admin.get(`/api/audiences/${gone.id}`)).status).toBe(404);
    const preview = await admin
      .post('/api/audiences/preview')
      .send({ rule: { kind: 'everybody' }, instead: user.id });
    expect(preview.body).toMatchObject({ meant: 5, entering: 3, leaving: 0 });
    await named({ kind: 'everybody' }, 'To be retired');
  });
});

describe('a preview', () => {
  it('counts whom a rule means, and who would enter and leave in the place of another one', async () => {
    const before = await named(inField());
    const rule = { kind: 'any', of: [{ kind: 'titles', titles: ['Clerk', 'Technician'] }] };
    const { body } = await admin.post('/api/audiences/preview').send({ rule, instead: before.id });
    expect(body).toEqual({
      sentence: 'everybody with the title Clerk or Technician',
      meant: 2,
      entering: 1,
      leaving: 1,
    });
    const people = async (part: string) => {
      const page = await admin
        .post('/api/audiences/preview/people')
        .query({ part })
        .send({ rule, instead: before.id });
      return page.body.items.map(({ id }: { id: string }) => id);
    };
    expect(await people('meant')).toEqual([technician.publicId, clerk.publicId]);
    expect(await people('entering')).toEqual([clerk.publicId]);
    expect(await people('leaving')).toEqual([lead.publicId]);
  });

  it('shows its people page by page, and those that a text finds', async () => {
    const rule = { kind: 'everybody' };
    const page = (query: object) => admin.post('/api/audiences/preview/people').query(query).send({ rule });
    const first = await page({ limit: 3 });
    const second = await page({ limit: 3, cursor: first.body.nextCursor });
    const names = [...first.body.items, ...second.body.items].map(({ name }: { name: string }) =>
      name.split(' ').at(-1),
    );
    expect(names).toEqual(['Ashby', 'Brown', 'Cole', 'Young', 'Zuniga']);
    expect(second.body.nextCursor).toBeNull();
    const found = await page({ text: 'cole' });
    expect(found.body.items).toMatchObject([{ id: clerk.publicId, department: 'Finance', title: 'Clerk' }]);
  });

  it('tells a trainer of nobody outside their scope, and takes no rule that names one', async () => {
    const everybody = await trainer.post('/api/audiences/preview').send({ rule: { kind: 'everybody' } });
    expect(everybody.body).toMatchObject({ meant: 1 });
    const naming = await trainer
      .post('/api/audiences/preview')
      .send({ rule: { kind: 'below', personId: lead.publicId, reach: 'line' } });
    expect([naming.status, naming.body.code]).toEqual([404, 'AUDIENCE_MENTIONS_UNKNOWN']);
    const secret = await named({ kind: 'below', personId: lead.publicId, reach: 'direct' });
    const listed = await trainer.get('/api/audiences');
    expect(listed.body.items).toContainEqual(
      expect.objectContaining({ id: secret.id, sentence: 'direct reports of somebody' }),
    );
  });
});

describe('a rule that cannot be used', () => {
  const nested = (depth: number): object =>
    depth === 1 ? { kind: 'leads' } : { kind: 'not', of: nested(depth - 1) };
  it.each<[string, object, string, string]>([
    ['an unknown kind', { kind: 'everyone' }, 'RULE_CHOICE_UNKNOWN', 'rule.kind'],
    ['no kind', {}, 'RULE_CHOICE_UNKNOWN', 'rule.kind'],
    ['an unknown field', { kind: 'leads', deep: true }, 'RULE_FIELD_UNKNOWN', 'rule.deep'],
    ['an empty any', { kind: 'any', of: [] }, 'RULE_LIST_INVALID', 'rule.of'],
    ['a part that is none', { kind: 'all', of: ['leads'] }, 'RULE_PART_INVALID', 'rule.of[0]'],
    ['nine levels', nested(9), 'RULE_TOO_DEEP', 'rule.of.of.of.of.of.of.of.of'],
    [
      'too many parts',
      { kind: 'any', of: Array.from({ length: 201 }, () => ({ kind: 'leads' })) },
      'RULE_LIST_INVALID',
      'rule.of',
    ],
    [
      'an empty title',
      { kind: 'not', of: { kind: 'titles', titles: ['Clerk', ' '] } },
      'RULE_TEXT_INVALID',
      'rule.of.titles[1]',
    ],
    [
      'a day that does not exist',
      { kind: 'hired', days: { from: '2026-02-30' } },
      'RULE_DAY_INVALID',
      'rule.days.from',
    ],
    [
      'sub-departments that are neither wanted nor not',
      { kind: 'departments', departmentIds: ['x'], withSubDepartments: 'some' },
      'RULE_TRUTH_INVALID',
      'rule.withSubDepartments',
    ],
    ['no days', { kind: 'hired', days: {} }, 'RULE_SPAN_OPEN', 'rule.days'],
    [
      'days the wrong way round',
      { kind: 'hired', days: { from: 5, to: 30 } },
      'RULE_SPAN_BACKWARDS',
      'rule.days.to',
    ],
    [
      'an unknown worker type',
      { kind: 'worker-types', workerTypes: ['robot'] },
      'RULE_CHOICE_UNKNOWN',
      'rule.workerTypes[0]',
    ],
  ])('with %s is refused with its place', async (_, rule, code, field) => {
    const { status, body } = await admin.post('/api/audiences').send({ name: 'Never', rule });
    expect([status, body.code]).toEqual([400, 'AUDIENCE_RULE_INVALID']);
    expect(body.details).toContainEqual(expect.objectContaining({ code, field }));
  });

  it.each<[string, object]>([
    ['person', { kind: 'people', personIds: ['nobody'] }],
    ['department', { kind: 'departments', departmentIds: ['none'] }],
    ['track', { kind: 'track', track: 'nowhere', state: 'completed' }],
    ['audience', { kind: 'named', audience: 'none' }],
  ])('since there is no such %s names it', async (kind, rule) => {
    const { status, body } = await admin.post('/api/audiences/preview').send({ rule });
    expect([status, body.code]).toEqual([404, 'AUDIENCE_MENTIONS_UNKNOWN']);
    expect(body.details[0].message).toContain(`There is no ${kind}`);
  });

  it('may be eight levels deep', async () => {
    expect((await admin.post('/api/audiences/preview').send({ rule: nested(8) })).status).toBe(200);
  });
});

describe('an assignment to an audience', () => {
  const due = { days: 30, after: 'enrolment' };
  const tracksOf = async (person: BuiltPerson) => {
    const client = await signInAs(app, person.id);
    const { body } = await client.get('/api/me/enrolments');
    return body.items as { track: { slug: string }; why: string[] }[];
  };

  it('reaches whoever it means today, and tells them the rule', async () => {
    const audience = await named({ kind: 'all', of: [inField(), RECENT] }, 'Field, first weeks');
    const body = { track: 'field-safety', audience: { audienceIds: [audience.id] }, due };
    const preview = await admin.post('/api/assignments/preview').send(body);
    expect(preview.body.counts).toMatchObject({ willBeEnrolled: 1 });
    const made = await admin.post('/api/assignments').send(body);
    expect([made.status, made.body.audience]).toEqual([201, 'the audience “Field, first weeks”']);
    await app.settle();
    expect(JSON.stringify(await tracksOf(technician))).toContain(
      'For the audience “Field, first weeks”: due 30 days',
    );
    expect(await tracksOf(lead)).toEqual([]);
  });

  it('reaches whoever a change of the audience adds', async () => {
    const { body } = await admin.get('/api/audiences');
    const { id, name } = body.items.find((one: { name: string }) => one.name === 'Field, first weeks');
    const changed = await admin.put(`/api/audiences/${id}`).send({ name, rule: inField(), version: 1 });
    expect(changed.status).toBe(200);
    await app.settle();
    expect(await tracksOf(lead)).toHaveLength(1);
    expect(await tracksOf(clerk)).toEqual([]);
  });

  it('keeps no name of a person whom its rule mentions', async () => {
    const rule = { kind: 'below', personId: lead.publicId, reach: 'line' };
    const made = await admin
      .post('/api/assignments')
      .send({ track: 'field-safety', audience: { rule }, due });
    expect(made.body).toMatchObject({
      name: 'Track field-safety: everybody below one manager',
      audience: 'everybody below Noor Ashby',
    });
    await app.settle();
    const kept = await app.database.query(
      `SELECT facts FROM enrolment_reasons r JOIN enrolments e ON e.id = r.enrolment_id WHERE e.person_id = ?`,
      [technician.id],
    );
    expect(JSON.stringify(kept)).toContain('everybody below one manager');
    expect(JSON.stringify(kept)).not.toContain('Ashby');
  });

  it('can be to a rule without a name, cut to the scope of a trainer', async () => {
    const body = {
      track: 'field-safety',
      audience: { rule: { kind: 'titles', titles: ['Clerk', 'Technician'] } },
      due,
    };
    const preview = await trainer.post('/api/assignments/preview').send(body);
    expect(preview.body.counts).toMatchObject({ willBeEnrolled: 1, outsideScope: 1 });
    expect((await trainer.post('/api/assignments').send(body)).status).toBe(201);
    await app.settle();
    expect(await tracksOf(clerk)).toHaveLength(1);
  });
});
