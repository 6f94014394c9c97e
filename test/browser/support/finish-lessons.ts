import { expect, type Page } from '@playwright/test';
import { type AskedQuestion, rightAnswer, wrongAnswer } from './quiz-key.js';
import { quizKey } from './written-content.js';

const KEY = quizKey('service-starts-inside');

/** Does every lesson of a course but one, over the API, as whoever is signed in on the page. */
export async function finishAllBut(page: Page, course: string, left: string): Promise<void> {
  const at = `/api/me/courses/${course}`;
  const { lessons } = await (await page.request.get(at)).json();
  for (const { slug, kind } of lessons) {
    if (slug === left) continue;
    const lesson = `${at}/lessons/${slug}`;
    if (kind === 'quiz') await passQuiz(page, lesson);
    else if (kind === 'scenario') await endScenario(page, lesson);
    else await post(page, `${lesson}/${kind === 'acknowledgement' ? 'acknowledge' : 'read'}`);
  }
}

const passQuiz = (page: Page, lesson: string) =>
  takeQuiz(page, lesson, (question) => rightAnswer(question, KEY));

/** Takes the quiz at a path of the API with an answer to each question that is not right. */
export const failQuiz = (page: Page, lesson: string) =>
  takeQuiz(page, lesson, (question) => wrongAnswer(question, KEY));

async function takeQuiz(
  page: Page,
  lesson: string,
  answerTo: (question: AskedQuestion) => object,
): Promise<void> {
  const attempt = await post(page, `${lesson}/attempts`, {});
  for (const question of attempt.quiz.questions) {
    const answer = await page.request.put(`${lesson}/attempts/${attempt.id}/answers/${question.id}`, {
      data: answerTo(question),
    });
    expect(answer.ok()).toBe(true);
  }
  await post(page, `${lesson}/attempts/${attempt.id}/submit`);
}

async function endScenario(page: Page, lesson: string): Promise<void> {
  let walk = await post(page, `${lesson}/attempts`, {});
  while (walk.scenario.step) {
    const choice = { step: walk.scenario.step.id, choice: 0 };
    walk = await post(page, `${lesson}/attempts/${walk.id}/choices`, choice);
  }
}

async function post(page: Page, url: string, data?: object) {
  const answer = await page.request.post(url, data ? { data } : {});
  expect(answer.ok()).toBe(true);
  return await answer.json();
}
