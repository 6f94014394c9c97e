import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { addContent, fixtureContent } from './support/content.js';
import { buildTrainer, makeWorkshop, planSession, WORKSHOP } from './support/workshops.js';

const planFile = (title: string) => `---
title: ${title}
minutes: 60
people: 6 to 25
room: A circle of chairs
materials:
  - Paper
  - Pens
parts:
  - title: Welcome
    minutes: 5
  - title: Exercise
    minutes: 55
---
Say **hello**.
`;
const PATH = 'workshops/one-hour.md';

let app: TestApp;
let trainer: Awaited<ReturnType<typeof buildTrainer>>;
beforeAll(async () => {
  app = await startApp();
  trainer = await buildTrainer(app);
  await Promise.all([1, 2].map(() => addContent(app, { ...fixtureContent, [PATH]: planFile('One hour') })));
});
afterAll(() => app.close());

const plansOffered = async () => (await trainer.client.get('/api/workshops/options').expect(200)).body.plans;
const workshopOf = async (id: string) => (await trainer.client.get(`/api/workshops/${id}`)).body;

describe('a plan', () => {
  it('is offered to trainers, and read with the minute at which each part begins', async () => {
    expect(await plansOffered()).toEqual([{ slug: 'one-hour', title: 'One hour', minutes: 60 }]);
    const { body } = await trainer.client.get('/api/workshop-plans/one-hour').expect(200);
    expect(body).toEqual({
      slug: 'one-hour',
      title: 'One hour',
      minutes: 60,
      people: '6 to 25',
      room: 'A circle of chairs',
      materials: ['Paper', 'Pens'],
      parts: [
        { title: 'Welcome', from: 0, minutes: 5 },
        { title: 'Exercise', from: 5, minutes: 55 },
      ],
      html: '<p>Say <strong>hello</strong>.</p>',
    });
    const missing = await trainer.client.get('/api/workshop-plans/two-hours').expect(404);
    expect(missing.body.code).toBe('WORKSHOP_PLAN_NOT_FOUND');
  });

  it('is chosen for a workshop and stands at its sessions; one that there is not is refused', async () => {
    const id = await makeWorkshop(trainer.client, { plan: 'one-hour' });
    const session = await planSession(trainer.client, id);
    expect((await workshopOf(id)).plan).toBe('one-hour');
    expect((await trainer.client.get(`/api/workshop-sessions/${session}`)).body.plan).toBe('one-hour');
    const path = `/api/workshops/${id}`;
    await trainer.client.put(path).send(WORKSHOP).expect(200);
    expect((await workshopOf(id)).plan).toBeNull();
    const refused = await trainer.client.put(path).send({ ...WORKSHOP, plan: 'two-hours' });
    expect([refused.status, refused.body.code]).toEqual([400, 'WORKSHOP_PLAN']);
    const tooLong = await trainer.client.put(path).send({ ...WORKSHOP, plan: 'x'.repeat(81) });
    expect([tooLong.status, JSON.stringify(tooLong.body)]).toEqual([400, expect.stringContaining('plan')]);
  });

  it('says what its file says, is gone with it and is back with it', async () => {
    const id = await makeWorkshop(trainer.client, { plan: 'one-hour' });
    await addContent(app, { [PATH]: planFile('An hour for everybody') });
    expect(await plansOffered()).toMatchObject([{ title: 'An hour for everybody' }]);
    await addContent(app, { workshops: null });
    expect(await plansOffered()).toEqual([]);
    expect((await workshopOf(id)).plan).toBeNull();
    await addContent(app, { [PATH]: planFile('One hour') });
    expect((await workshopOf(id)).plan).toBe('one-hour');
    const audited = await app.database.query(
      "SELECT id FROM audit_entries WHERE action = 'workshop-plans.published'",
    );
    expect(audited).toHaveLength(4);
  });

  it('with a mistake keeps everything as it was', async () => {
    const broken = planFile('Shorter').replace('minutes: 55', 'minutes: 50');
    await expect(addContent(app, { [PATH]: broken })).rejects.toMatchObject({ code: 'CONTENT_HAS_MISTAKES' });
    expect(await plansOffered()).toMatchObject([{ title: 'One hour' }]);
  });
});
