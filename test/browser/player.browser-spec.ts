import { hireSomebody, lessonAddress } from './support/new-hire.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';
import { writtenLessons } from './support/written-content.js';

const LESSONS = writtenLessons('service-starts-inside').length;

test('reads an article by keyboard, marks it as done and goes on to the next lesson', async ({
  page,
  baseURL,
}) => {
  test.slow();
  const hire = await hireSomebody(page, baseURL ?? '');
  await page.goto(lessonAddress(hire, 'who-needs-your-work'));
  await expectScreen(page, 'Who needs your work?');
  await expect(page.getByText(`0 of ${LESSONS} lessons done`)).toBeVisible();
  await expectGoodScreen(page, 'article');
  await page.getByRole('button', { name: 'Mark as done' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect(page.getByText(`1 of ${LESSONS} lessons done`).first()).toBeVisible();
  const wayOn = page.getByRole('link', { name: /^Go on: / });
  await expect(wayOn).toBeFocused();
  await expectGoodScreen(page, 'article-done');
  await page.keyboard.press('Enter');
  await expectScreen(page, 'One order, four people');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('link', { name: /^Previous/ }).click();
  await expectScreen(page, 'Who needs your work?');
  await expect(page.getByText(/You did this on/)).toBeVisible();
});

test('opens a text where somebody stopped reading', async ({ page, baseURL }) => {
  const hire = await hireSomebody(page, baseURL ?? '');
  await page.goto(lessonAddress(hire, 'say-it-up-front'));
  await expectScreen(page, 'Say it up front, ask early');
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/position') && answer.ok());
  await page.mouse.wheel(0, 900);
  await kept;
  const stoppedAt = await page.evaluate(() => window.scrollY);
  await page.reload();
  await expect(page.getByText('You are back where you stopped reading.')).toBeAttached();
  await expect
    .poll(async () => Math.abs((await page.evaluate(() => window.scrollY)) - stoppedAt))
    .toBeLessThan(80);
  await page.getByRole('button', { name: 'Start from the top' }).click();
  await expect.poll(async () => await page.evaluate(() => window.scrollY)).toBe(0);
});

test('keeps an act while the connection is away, and does it by itself when it is back', async ({
  page,
  baseURL,
  context,
}) => {
  const hire = await hireSomebody(page, baseURL ?? '');
  await page.goto(lessonAddress(hire, 'my-commitment'));
  await expectScreen(page, 'One thing I will do');
  await page.getByLabel('Who is it for?').fill('Wei');
  await page.getByLabel('What will you do?').fill('Put the gate code on every job sheet');
  await page
    .getByLabel('When will you ask them')
    .fill(new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10));
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Your commitment' })).toContainText(
    'For Wei: Put the gate code',
  );
  await expectGoodScreen(page, 'acknowledgement');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'I confirm this' }).click();
  await expect(page.getByText('Not saved yet; we keep trying')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect(page.getByText(`1 of ${LESSONS} lessons done`).first()).toBeVisible();
});

test('has the next lesson at hand before it is asked for', async ({ page, baseURL }) => {
  const hire = await hireSomebody(page, baseURL ?? '');
  const fetched = page.waitForResponse((answer) => answer.url().endsWith('/lessons/why-it-matters'));
  await page.goto(lessonAddress(hire, 'who-needs-your-work'));
  expect((await fetched).ok()).toBe(true);
});

test('says so for a lesson that none of the reader’s tracks has', async ({ page, baseURL }) => {
  const hire = await hireSomebody(page, baseURL ?? '');
  await page.goto(lessonAddress(hire, 'no-such-lesson'));
  await expectScreen(page, 'This is not here');
  await expectGoodScreen(page, 'lesson-missing');
});
