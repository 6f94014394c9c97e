import type { TestApp } from './app.js';
import { addContent } from './content.js';
import { type ContentFiles, fixtureContent } from './fixture-content.js';
import { buildEnrolment, type BuiltEnrolment, type BuiltTrack, buildTrack } from './factories/enrolment.js';
import { type BuiltPerson, buildPerson, type PersonOverrides } from './factories/person.js';
import { type Agent, signInAs } from './sign-in.js';

/** Somebody on a track, signed in. */
export interface Learner {
  person: BuiltPerson;
  client: Agent;
  enrolment: BuiltEnrolment;
}

/** Publishes the fixture tracks; more files add to them or replace them. */
export async function publishTracks(
  app: TestApp,
  files: ContentFiles = {},
): Promise<{ sensitisation: BuiltTrack; customerFacing: BuiltTrack }> {
  await addContent(app, { ...fixtureContent, ...files });
  return {
    sensitisation: await buildTrack(app, 'sensitisation'),
    customerFacing: await buildTrack(app, 'customer-facing'),
  };
}

export async function buildLearner(
  app: TestApp,
  track: BuiltTrack,
  overrides: PersonOverrides = {},
): Promise<Learner> {
  const person = await buildPerson(app, overrides);
  const enrolment = await buildEnrolment(app, person, { track });
  return { person, client: await signInAs(app, person.id), enrolment };
}

export const lessonPath = (lesson: string, act = '', course = 'basics') =>
  `/api/me/courses/${course}/lessons/${lesson}${act && `/${act}`}`;

/** An attempt as the API shows it, as far as tests answer it. */
export interface ShownQuestion {
  id: string;
  kind: 'single' | 'multiple' | 'ordering' | 'matching';
  text: string;
  options?: { id: string; text: string }[];
  items?: { id: string; text: string }[];
  left?: { id: string; text: string }[];
  right?: { id: string; text: string }[];
}

const RIGHT_OPTIONS = new Set(['Say when you will know.', 'By when.', 'From whom.']);
const RIGHT_ORDER = ['Ask', 'Wait', 'Thank'];
const RIGHT_PAIRS: Record<string, string> = {
  Finance: 'Confirms purchases',
  Facilities: 'Keeps the building running',
};

/** The right answer to a question of the fixture quiz, found by its texts as a person would. */
export function rightAnswer({ kind, options = [], items = [], left = [], right = [] }: ShownQuestion) {
  if (kind === 'ordering') {
    return { chosen: RIGHT_ORDER.map((text) => items.find((item) => item.text === text)?.id ?? '') };
  }
  if (kind === 'matching') {
    return {
      pairs: left.map(({ id, text }) => ({
        left: id,
        right: right.find((one) => one.text === RIGHT_PAIRS[text])?.id ?? '',
      })),
    };
  }
  return { chosen: options.filter(({ text }) => RIGHT_OPTIONS.has(text)).map(({ id }) => id) };
}

/** A wrong answer that fits its question. */
export function wrongAnswer(question: ShownQuestion) {
  const right = rightAnswer(question);
  if (question.kind === 'ordering') return { chosen: right.chosen?.toReversed() };
  if (question.kind === 'matching') {
    const [first, second] = right.pairs ?? [];
    return {
      pairs: [
        { left: first?.left, right: second?.right },
        { left: second?.left, right: first?.right },
      ],
    };
  }
  return { chosen: [question.options?.find(({ text }) => !RIGHT_OPTIONS.has(text))?.id] };
}

/** Takes the fixture quiz from opening to handing in; returns the attempt as it is shown at the end. */
export async function takeQuiz(
  client: Agent,
  answer: typeof rightAnswer | typeof wrongAnswer = rightAnswer,
): Promise<{ id: string; isPassed: boolean; scorePermille: number; quiz: { feedback: unknown } }> {
  const opened = await client.post(lessonPath('questions', 'attempts')).send({});
  if (opened.status !== 200) throw new Error(JSON.stringify(opened.body));
  const path = lessonPath('questions', `attempts/${opened.body.id}`);
  for (const question of opened.body.quiz.questions as ShownQuestion[]) {
    await client.put(`${path}/answers/${question.id}`).send(answer(question));
  }
  return (await client.post(`${path}/submit`)).body;
}

/** Walks the fixture scenario to its best ending. */
export async function walkScenario(client: Agent): Promise<void> {
  const { body } = await client.post(lessonPath('laptop', 'attempts')).send({});
  const path = lessonPath('laptop', `attempts/${body.id}/choices`);
  await client.post(path).send({ step: 'request', choice: 1 });
  await client.post(path).send({ step: 'promise', choice: 0 });
}

/** Does every lesson of the fixture course `basics`. */
export async function finishBasics(client: Agent): Promise<void> {
  await client.post(lessonPath('who', 'read'));
  await client.post(lessonPath('one-order', 'read'));
  await takeQuiz(client);
  await walkScenario(client);
  await client.post(lessonPath('promise', 'acknowledge'));
}
