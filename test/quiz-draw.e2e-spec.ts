import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import type { BuiltTrack } from './support/factories/enrolment.js';
import { fixtureContent } from './support/fixture-content.js';
import { buildLearner, lessonPath, publishTracks, type ShownQuestion, takeQuiz } from './support/learner.js';

const QUIZ = 'courses/basics/03-questions.md';
const DRAWN = String(fixtureContent[QUIZ])
  .replace('attempts: 2', 'attempts: 2\ndraw: { situational: 2, knowledge: 1 }')
  .replaceAll(/topic: (Expectations|Requests)/g, '$&\n    part: situational');

let app: TestApp;
let sensitisation: BuiltTrack;
beforeAll(async () => {
  app = await startApp();
  ({ sensitisation } = await publishTracks(app, { [QUIZ]: DRAWN }));
});
afterAll(() => app.close());

it('asks of each part what the quiz draws, says so before an attempt, and can be passed', async () => {
  for (let turn = 0; turn < 4; turn++) {
    const { client } = await buildLearner(app, sensitisation);
    const lesson = await client.get(lessonPath('questions'));
    expect(lesson.body.content).toMatchObject({ questionCount: 3 });
    const { body } = await client.post(lessonPath('questions', 'attempts')).send({});
    const texts = body.quiz.questions.map(({ text }: ShownQuestion) => text);
    expect(texts).toHaveLength(3);
    expect(texts).toEqual(
      expect.arrayContaining(['You do not know yet. What helps most?', 'What belongs in a request?']),
    );
    expect(await takeQuiz(client)).toMatchObject({ isPassed: true, scorePermille: 1000 });
  }
});
