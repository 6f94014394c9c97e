import type { LessonDefinition } from '../../src/lesson-kinds/lesson-kinds.js';
import type { Question, QuizDefinition } from '../../src/lesson-kinds/quiz.js';
import type { ScenarioDefinition } from '../../src/lesson-kinds/scenario.js';
import type { ShownQuestion } from './learner.js';
import type { Agent } from './sign-in.js';

/** A course as its reviewer sees it: the only place that tells the right answers. */
export interface CoursePreview {
  slug: string;
  lessons: { slug: string; kind: string; definition: LessonDefinition }[];
}

type Ask = { status: number; body: Record<string, unknown> & { id?: string } };

async function expectOk(request: PromiseLike<Ask>, act: string): Promise<Ask['body']> {
  const response = await request;
  if (response.status >= 300) throw new Error(`${act}: ${response.status} ${JSON.stringify(response.body)}`);
  return response.body;
}

/** The text in which quizzes and scenarios are asked for. */
type Wish = { setting?: string };

/** Takes a whole course by the acts of its lessons, answering as somebody who has understood everything. */
export async function takeCourse(client: Agent, course: CoursePreview, wish: Wish = {}): Promise<void> {
  for (const { slug, definition } of course.lessons) {
    const path = `/api/me/courses/${course.slug}/lessons/${slug}`;
    await expectOk(client.get(path), `read ${slug}`);
    await expectOk(client.post(`${path}/start`), `start ${slug}`);
    await take(client, path, definition, wish);
  }
}

async function take(client: Agent, path: string, definition: LessonDefinition, wish: Wish): Promise<void> {
  switch (definition.kind) {
    case 'article':
      await expectOk(client.post(`${path}/read`), path);
      return;
    case 'video':
      await expectOk(
        client
          .post(`${path}/watch`)
          .send({ ranges: [{ from: 0, to: definition.seconds }], position: definition.seconds }),
        path,
      );
      return;
    case 'quiz':
      await answerAll(client, path, definition, wish);
      return;
    case 'scenario':
      await walk(client, path, definition, wish);
      return;
    case 'acknowledgement':
      await expectOk(client.post(`${path}/acknowledge`), path);
  }
}

async function answerAll(client: Agent, path: string, definition: QuizDefinition, wish: Wish): Promise<void> {
  const attempt = await expectOk(client.post(`${path}/attempts`).send(wish), path);
  const { questions } = attempt.quiz as { questions: ShownQuestion[] };
  for (const question of questions) {
    const answer = client
      .put(`${path}/attempts/${attempt.id}/answers/${question.id}`)
      .send(rightAnswerTo(question, definition));
    await expectOk(answer, question.text);
  }
  const result = await expectOk(client.post(`${path}/attempts/${attempt.id}/submit`), path);
  if (result.isPassed !== true) throw new Error(`The right answers did not pass: ${JSON.stringify(result)}`);
}

function rightAnswerTo(shown: ShownQuestion, { questions }: QuizDefinition) {
  const key = questions.find(({ text }) => text === shown.text);
  if (!key) throw new Error(`Nobody wrote the question "${shown.text}".`);
  const idOf = (list: { id: string; text: string }[] = [], text: string) =>
    list.find((item) => item.text === text)?.id;
  return keyOf(key, shown, idOf);
}

function keyOf(
  key: Question,
  shown: ShownQuestion,
  idOf: (list: { id: string; text: string }[] | undefined, text: string) => string | undefined,
) {
  if (key.kind === 'ordering') return { chosen: key.items.map((text) => idOf(shown.items, text)) };
  if (key.kind === 'matching') {
    return {
      pairs: key.pairs.map(({ left, right }) => ({
        left: idOf(shown.left, left),
        right: idOf(shown.right, right),
      })),
    };
  }
  return {
    chosen: key.options.filter(({ isCorrect }) => isCorrect).map(({ text }) => idOf(shown.options, text)),
  };
}

async function walk(client: Agent, path: string, definition: ScenarioDefinition, wish: Wish): Promise<void> {
  const attempt = await expectOk(client.post(`${path}/attempts`).send(wish), path);
  let step = definition.steps.find(({ id }) => id === definition.start);
  while (step) {
    const most = Math.max(...step.choices.map(({ points }) => points));
    const choice = step.choices.findIndex(({ points }) => points === most);
    await expectOk(
      client.post(`${path}/attempts/${attempt.id}/choices`).send({ step: step.id, choice }),
      step.id,
    );
    const next = step.choices[choice]?.to;
    step = definition.steps.find(({ id }) => id === next);
  }
}
