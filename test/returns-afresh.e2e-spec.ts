import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { finishBasics, lessonPath } from './support/learner.js';
import {
  admin,
  app,
  assign,
  comeBack,
  detailedOf,
  enrolmentsOf,
  finishOn,
  hire,
  leave,
  on,
  reported,
  sensitisation,
  start,
} from './support/returning.js';

afterEach(() => app.close());

describe('somebody who comes back fourteen months later', () => {
  beforeEach(() => start());

  it('is enrolled afresh with a due date from the new first day; what was, stays and counts once', async () => {
    const person = await hire();
    await finishOn('2026-02-03', person);
    const before = await sensitisation();
    await leave(person);
    const away = await sensitisation();
    expect(away).toEqual({ enrolled: before.enrolled - 1, completed: before.completed - 1 });
    await comeBack(person, '2027-05-03');
    expect(await enrolmentsOf(person)).toEqual([
      expect.objectContaining({ cycle: 1, status: 'completed', startsOn: '2026-01-05' }),
      { cycle: 2, status: 'active', startsOn: '2027-05-03', dueOn: '2027-05-17' },
    ]);
    expect(await reported(person)).toEqual([['not-started', null]]);
    expect(await sensitisation()).toEqual({ enrolled: away.enrolled + 1, completed: away.completed });
    expect(await reported(person, { asOf: '2026-02-20' })).toEqual([['completed', null]]);
    const client = await person.client();
    expect((await client.get('/api/me/courses/basics')).body).toMatchObject({ lessonsDone: 0 });
    await finishBasics(client);
    expect(await enrolmentsOf(person)).toMatchObject([{ status: 'completed' }, { status: 'completed' }]);
    expect(await reported(person)).toEqual([['completed', null]]);
    const completions = await app.database.query<{ cycle: number; completedAt: string | Date }>(
      'SELECT cycle FROM completions WHERE person_id = ? ORDER BY id',
      [person.id],
    );
    expect(completions).toEqual([{ cycle: 1 }, { cycle: 2 }]);
    await on('2027-05-04');
    expect(await enrolmentsOf(person)).toHaveLength(2);
  });

  it('begins courses that were half done anew, and workshops and sign-offs count a second time', async () => {
    const person = await hire();
    const { id } = await assign(person, 'customer-facing');
    await on('2026-02-03');
    await (await person.client()).post(lessonPath('who', 'read'));
    const attend = async (onDay: string) =>
      (
        await (await admin()).post('/api/requirements/workshop/attendance').send({
          onDay,
          minutes: 60,
          people: [person.number],
        })
      ).body.recorded;
    expect([await attend('2026-02-03'), await attend('2026-02-03')]).toEqual([1, 0]);
    await leave(person);
    expect(await enrolmentsOf(person, 'customer-facing')).toMatchObject([{ status: 'withdrawn' }]);
    await comeBack(person, '2027-05-03');
    expect(await enrolmentsOf(person, 'customer-facing')).toMatchObject([
      { cycle: 1, status: 'withdrawn' },
      { cycle: 2, status: 'active', dueOn: '2027-06-02' },
    ]);
    expect(await detailedOf(person)).toMatchObject({ requirementsDone: 0, donePermille: 0 });
    expect([await attend('2027-05-03'), await attend('2027-05-03')]).toEqual([1, 0]);
    expect(await detailedOf(person)).toMatchObject({ requirementsDone: 1 });
    const counts = (await (await admin()).get(`/api/assignments/${id}`)).body.counts;
    expect(counts).toEqual({
      scheduled: 0,
      active: 1,
      overdue: 0,
      completed: 0,
      waived: 0,
      withdrawn: 0,
    });
  });

  it('is as before when the import that brought them back is undone', async () => {
    const person = await hire();
    await finishOn('2026-02-03', person);
    await leave(person);
    const history = async () =>
      await app.database.query('SELECT * FROM enrolments WHERE person_id = ? ORDER BY id', [person.id]);
    const before = await history();
    const importId = await comeBack(person, '2027-05-03');
    expect(await history()).toHaveLength(2);
    const client = await admin();
    const undone = await client.post(`/api/people/imports/${importId}/undo`);
    expect(undone.body).toMatchObject({ peopleRestored: 1, enrolmentsRemoved: 1 });
    await app.settle();
    expect(await history()).toEqual(before);
    const returns = await app.database.query('SELECT id FROM person_returns WHERE person_id = ?', [
      person.id,
    ]);
    expect(returns).toEqual([]);
  });
});
