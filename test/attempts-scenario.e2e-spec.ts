import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import type { BuiltTrack } from './support/factories/enrolment.js';
import { buildLearner, lessonPath, publishTracks } from './support/learner.js';
import { type Agent, signInAs } from './support/sign-in.js';

let app: TestApp;
let sensitisation: BuiltTrack;
beforeAll(async () => {
  app = await startApp();
  ({ sensitisation } = await publishTracks(app));
});
afterAll(() => app.close());

const attempts = lessonPath('laptop', 'attempts');

async function begin() {
  const learner = await buildLearner(app, sensitisation);
  const { body } = await learner.client.post(attempts).send({});
  const choose = (step: string, choice: unknown, agent: Agent = learner.client) =>
    agent.post(`${attempts}/${body.id}/choices`).send({ step, choice });
  return { ...learner, opened: body, choose };
}

describe('a scenario', () => {
  it('answers each choice at once and ends where the choices lead, with a score', async () => {
    const { client, opened, choose } = await begin();
    expect(opened.scenario).toEqual({
      step: {
        id: 'request',
        speaker: 'Dana, Facilities',
        text: 'Can you have it by Monday?',
        choices: ['Probably.', 'I will tell you at four.'],
      },
      ending: null,
      turns: [],
    });
    const first = await choose('request', 1);
    expect(first.body.scenario).toMatchObject({
      step: { id: 'promise' },
      turns: [{ chosen: 'I will tell you at four.', feedback: 'Dana knows when she will know.' }],
    });
    const last = await choose('promise', 1);
    expect(last.body).toMatchObject({
      status: 'handed-in',
      scorePermille: 667,
      scenario: { step: null, ending: { id: 'missed', title: 'Missed' } },
    });
    expect((await client.get(lessonPath('laptop'))).body).toMatchObject({
      status: 'done',
      scorePermille: 667,
    });
  });

  it('is done at any ending, the worst one too', async () => {
    const { choose } = await begin();
    expect((await choose('request', 0)).body).toMatchObject({
      scorePermille: 0,
      scenario: { ending: { id: 'missed' } },
    });
  });

  it('never says what a choice earns or where it leads', async () => {
    const { client, opened, choose } = await begin();
    const before = JSON.stringify([opened, (await client.get(lessonPath('laptop'))).body]);
    const after = (await choose('request', 1)).body;
    for (const secret of ['points', '"to"', 'A promise kept'])
      expect(before + JSON.stringify(after)).not.toContain(secret);
    expect(before).not.toContain('say-when');
    expect(after.scenario.turns).toMatchObject([{ behaviour: 'say-when' }]);
  });

  it('says after a choice that it practised nothing, where that is so', async () => {
    const { choose } = await begin();
    expect((await choose('request', 0)).body.scenario.turns).toMatchObject([{ behaviour: null }]);
  });

  it('takes the same choice again for the same, another one at a passed step for a clash', async () => {
    const { choose } = await begin();
    const once = await choose('request', 1);
    const again = await choose('request', 1);
    expect(again.body).toEqual(once.body);
    const other = await choose('request', 0);
    expect([other.status, other.body.code]).toEqual([409, 'CHOICE_MADE']);
  });

  it('lets one of two devices speak that choose differently at once', async () => {
    const { person, choose } = await begin();
    const other = await signInAs(app, person.id);
    const answers = await Promise.all([choose('request', 1), choose('request', 0, other)]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
  });

  it.each([
    ['a step that is not reached', 'promise', 0, 422, 'STEP_NOT_REACHED'],
    ['a step that is unknown', 'nowhere', 0, 422, 'STEP_NOT_REACHED'],
    ['a choice that the step has not', 'request', 7, 422, 'CHOICE_UNKNOWN'],
    ['a choice that is no number', 'request', 'first', 400, 'INPUT_INVALID'],
    ['a step without a name', '', 0, 400, 'INPUT_INVALID'],
  ])('refuses %s', async (_, step, choice, status, code) => {
    const { choose } = await begin();
    const response = await choose(step, choice);
    expect([response.status, response.body.code]).toEqual([status, code]);
  });

  it('may be walked again for another ending; the first score stays', async () => {
    const { client, choose } = await begin();
    await choose('request', 0);
    const { body } = await client.post(attempts).send({});
    expect(body).toMatchObject({ number: 2, status: 'open' });
    await client.post(`${attempts}/${body.id}/choices`).send({ step: 'request', choice: 1 });
    const end = await client.post(`${attempts}/${body.id}/choices`).send({ step: 'promise', choice: 0 });
    expect(end.body).toMatchObject({ scorePermille: 1000, scenario: { ending: { id: 'kept' } } });
    expect((await client.get(lessonPath('laptop'))).body.scorePermille).toBe(0);
  });
});
