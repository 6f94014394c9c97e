import { hireSomebody, lessonAddress } from './support/new-hire.js';
import { answerAll, answerByKeyboard, questionText, tabTo } from './support/quiz-key.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';
import { quizKey, writtenLessons } from './support/written-content.js';

const KEY = quizKey('service-starts-inside');
const QUESTIONS = 12;
const LESSONS = writtenLessons('service-starts-inside').length;

test('says of practice that there is no mark to reach, and shows every answer after handing in', async ({
  page,
  baseURL,
}) => {
  const hire = await hireSomebody(page, baseURL ?? '');
  await page.goto(lessonAddress(hire, 'follow-the-work'));
  await expectScreen(page, 'Practice: follow the work');
  await expect(page.getByText('Practice: there is no mark to reach.', { exact: false })).toBeVisible();
  await expect(page.getByText(/to pass|attempts? left/)).toHaveCount(0);
  await expectGoodScreen(page, 'quiz-practice');
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  await answerAll(page, KEY, false);
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByRole('heading', { name: 'Practised', exact: true })).toBeVisible();
  await expect(page.getByText(/^\d+% right\.$/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your answers' })).toBeVisible();
});

test('is failed, tried again and passed by keyboard alone; feedback names topics first, then everything', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const hire = await hireSomebody(page, baseURL ?? '');
  await page.goto(lessonAddress(hire, 'what-would-you-do'));
  await expectScreen(page, 'What would you do?');
  await expect(page.getByText('3 attempts left')).toBeVisible();
  await expect(page.getByText('80% right to pass')).toBeVisible();
  await tabTo(page, 'Start the quiz', 'button');
  await page.keyboard.press('Enter');
  await expect(page.locator('fieldset legend')).toBeFocused();
  await answerAll(page, KEY, false);
  await tabTo(page, 'Hand in', 'button');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Not passed yet' })).toBeFocused();
  await expect(page.getByText('2 attempts left')).toBeVisible();
  await expect(page.getByText('Worth reading again')).toBeVisible();
  await expect(page.getByText('The right answer')).toHaveCount(0);
  await expectGoodScreen(page, 'quiz-failed');
  await tabTo(page, 'Try again', 'button');
  await page.keyboard.press('Enter');
  await answerAll(page, KEY, true);
  await tabTo(page, 'Hand in', 'button');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Passed', exact: true })).toBeFocused();
  await expect(page.getByText('100% right; 80% are needed.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your answers' })).toBeVisible();
  await expect(page.getByText(`1 of ${LESSONS} lessons done`).first()).toBeVisible();
  await expectGoodScreen(page, 'quiz-passed');
});

test('keeps answers while the connection is away, and opens at the question that was left', async ({
  page,
  baseURL,
  context,
}) => {
  test.slow();
  const hire = await hireSomebody(page, baseURL ?? '');
  await page.goto(lessonAddress(hire, 'what-would-you-do'));
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  await expect(page.getByText(`Question 1 of ${QUESTIONS}`)).toBeVisible();
  const first = KEY.get(await questionText(page));
  await context.setOffline(true);
  if (first) await answerByKeyboard(page, first, true);
  await expect(page.getByText(`Question 2 of ${QUESTIONS}`)).toBeVisible();
  const second = KEY.get(await questionText(page));
  if (second) await answerByKeyboard(page, second, true);
  await expect(page.getByText('Not saved yet; we keep trying')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText(`Question 3 of ${QUESTIONS}`)).toBeVisible();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  expect(KEY.get(await questionText(page))).toBe(second);
});

test('keeps what could not be sent when the page is loaded again', async ({ page, baseURL }) => {
  test.slow();
  const hire = await hireSomebody(page, baseURL ?? '');
  await page.goto(lessonAddress(hire, 'what-would-you-do'));
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  await expect(page.getByText(`Question 1 of ${QUESTIONS}`)).toBeVisible();
  const first = KEY.get(await questionText(page));
  await page.route('**/answers/*', (route) => route.abort());
  if (first) await answerByKeyboard(page, first, true);
  await expect(page.getByText('Not saved yet; we keep trying')).toBeVisible();
  await page.unroute('**/answers/*');
  const sent = page.waitForResponse((answer) => /\/answers\//.test(answer.url()) && answer.ok());
  await page.reload();
  await sent;
  await expect(page.getByText(`Question 2 of ${QUESTIONS}`)).toBeVisible();
});

test('is handed in in one window: the other one shows how it went', async ({ page, baseURL, context }) => {
  test.setTimeout(180_000);
  const hire = await hireSomebody(page, baseURL ?? '');
  await page.goto(lessonAddress(hire, 'what-would-you-do'));
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  await expect(page.getByText(`Question 1 of ${QUESTIONS}`)).toBeVisible();
  const other = await context.newPage();
  await other.goto(lessonAddress(hire, 'what-would-you-do'));
  await expect(other.getByText(`Question 1 of ${QUESTIONS}`)).toBeVisible();
  await page.bringToFront();
  await answerAll(page, KEY, true);
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Passed', exact: true })).toBeVisible();
  // Whoever comes back to the other window finds what stands.
  await other.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await expect(other.getByRole('heading', { name: 'Passed', exact: true })).toBeVisible();
  await expect(other.getByText('100% right')).toBeVisible();
});

test.describe('its pages', () => {
  test('are screens that everybody can use, whatever a question asks', async ({ page, baseURL }) => {
    test.setTimeout(300_000);
    const hire = await hireSomebody(page, baseURL ?? '');
    await page.goto(lessonAddress(hire, 'what-would-you-do'));
    await page.getByRole('button', { name: 'Start the quiz' }).click();
    const seen = new Set<string>();
    for (let number = 1; number <= QUESTIONS; number++) {
      await expect(page.getByText(`Question ${number} of ${QUESTIONS}`)).toBeVisible();
      const question = KEY.get(await questionText(page));
      const kind = question?.kind ?? '';
      if (!seen.has(kind)) await expectGoodScreen(page, `quiz-${kind}`);
      seen.add(kind);
      await page.getByRole('button', { name: /^(Next|To the overview)$/ }).click();
    }
    await expect(page.getByRole('heading', { name: 'Before you hand in' })).toBeVisible();
    await expect(page.getByText(/questions? ha(s|ve) no answer yet/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Hand in', exact: true })).toHaveCount(0);
    await expectGoodScreen(page, 'quiz-overview');
  });
});
