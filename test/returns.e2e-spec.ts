import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lessonPath, takeQuiz, walkScenario } from './support/learner.js';
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
  MORNING,
  on,
  reported,
  start,
  tell,
} from './support/returning.js';

afterEach(() => app.close());

describe('somebody who comes back three months later', () => {
  beforeEach(() => start());

  it('has completed what they completed, and reports say so with its day', async () => {
    const person = await hire();
    expect(await enrolmentsOf(person)).toMatchObject([{ cycle: 1, status: 'active', dueOn: '2026-01-19' }]);
    await finishOn('2026-02-03', person);
    await leave(person);
    await comeBack(person, '2026-06-01');
    await on('2026-06-02');
    expect(await enrolmentsOf(person)).toMatchObject([{ cycle: 1, status: 'completed' }]);
    expect(await reported(person)).toEqual([['completed', 'completed 2026-02-03, before the break']]);
    expect(await reported(person, { asOf: '2026-02-20' })).toEqual([['completed', null]]);
    const file = await (
      await admin()
    )
      .get('/api/reports/completion/people.csv')
      .query({ text: person.number });
    expect(file.text).toContain(',"completed 2026-02-03, before the break"');
    expect((await assign(person, 'sensitisation')).outcome).toBe('already-completed');
    expect(await enrolmentsOf(person)).toHaveLength(1);
  });

  it('goes on with a course where they left it, due from the new first day', async () => {
    const person = await hire();
    await on('2026-02-03');
    await (await person.client()).post(lessonPath('who', 'read'));
    await takeQuiz(await person.client());
    await leave(person);
    expect(await enrolmentsOf(person)).toMatchObject([{ status: 'withdrawn' }]);
    await comeBack(person, '2026-06-01');
    expect(await enrolmentsOf(person)).toEqual([
      { cycle: 1, status: 'active', startsOn: '2026-06-01', dueOn: '2026-06-15' },
    ]);
    const client = await person.client();
    expect((await client.get('/api/me/courses/basics')).body).toMatchObject({ lessonsDone: 2 });
    // A track that is new to them shares the course, and what was done of it.
    await assign(person, 'customer-facing');
    expect((await client.get('/api/me/courses/basics')).body).toMatchObject({ lessonsDone: 2 });
    await client.post(lessonPath('one-order', 'read'));
    await walkScenario(client);
    await client.post(lessonPath('promise', 'acknowledge'));
    expect(await enrolmentsOf(person)).toMatchObject([{ status: 'completed' }]);
    expect(await detailedOf(person)).toMatchObject({ requirementsDone: 1, requirementsTotal: 4 });
  });

  it('gets credit for courses and workshops on a track that is new to them', async () => {
    const person = await hire();
    await finishOn('2026-02-03', person);
    await (await admin()).post('/api/requirements/workshop/attendance').send({
      onDay: '2026-02-03',
      minutes: 60,
      people: [person.number],
    });
    await leave(person);
    await comeBack(person, '2026-06-01');
    await assign(person, 'customer-facing');
    expect(await detailedOf(person)).toMatchObject({
      requirementsDone: 2,
      requirementsTotal: 4,
      next: { title: 'Handing over' },
    });
  });

  it('stays excused from what they were excused from, and without what was taken from them', async () => {
    const [excused, relieved] = [await hire(), await hire()];
    await on('2026-02-03');
    for (const [person, act] of [
      [excused, 'waiver'],
      [relieved, 'withdrawal'],
    ] as const) {
      const row = await app.database.first<{ id: string }>(
        'SELECT public_id AS id FROM enrolments WHERE person_id = ?',
        [person.id],
      );
      const ended = await (
        await admin()
      )
        .post(`/api/enrolments/${row?.id}/${act}`)
        .send({ reason: 'Trained elsewhere' });
      expect(ended.status).toBe(200);
      await leave(person);
      await comeBack(person, '2026-06-01');
    }
    expect(await enrolmentsOf(excused)).toMatchObject([{ status: 'waived' }]);
    expect(await reported(excused)).toEqual([['waived', 'waived before the break']]);
    expect(await enrolmentsOf(relieved)).toMatchObject([{ status: 'withdrawn' }]);
  });
});

describe('a return', () => {
  it('that is known ahead leaves the time between free, and waits for its first day', async () => {
    await start();
    const person = await hire();
    await leave(person);
    await comeBack(person, '2026-03-02');
    app.clock.set(`2026-03-03${MORNING}`);
    await app.transactions.run(() =>
      app.database.execute(
        'UPDATE service_periods SET to_on = ?, ends_at = ? WHERE person_id = ? AND from_on = ?',
        ['2026-04-01', new Date('2026-04-01T05:00:00Z'), person.id, '2026-03-02'],
      ),
    );
    await tell({ number: person.number, hired: '2026-05-04' });
    expect(await enrolmentsOf(person)).toMatchObject([{ status: 'active', startsOn: '2026-03-02' }]);
    await on('2026-04-02');
    await on('2026-04-03');
    expect(await enrolmentsOf(person)).toEqual([
      { cycle: 1, status: 'active', startsOn: '2026-05-04', dueOn: '2026-05-18' },
    ]);
    expect(await reported(person)).toEqual([['scheduled', null]]);
    await on('2026-05-04');
    expect(await reported(person)).toEqual([['not-started', null]]);
  });

  it('is judged by the months of the setting', async () => {
    await start({ COUNT_AFTER_RETURN_MONTHS: '2' });
    const person = await hire();
    await finishOn('2026-02-03', person);
    await leave(person);
    await comeBack(person, '2026-04-06');
    expect(await enrolmentsOf(person)).toMatchObject([{ cycle: 1 }, { cycle: 2, status: 'active' }]);
  });
});
