import { hireSomebody, lessonAddress, type NewHire } from './support/new-hire.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, type Page, test } from './support/test.js';
import { writtenLessons } from './support/written-content.js';

const LESSONS = writtenLessons('service-starts-inside').length;

const film = (page: Page) => page.locator('video');

async function openFilm(page: Page, baseURL: string | undefined): Promise<NewHire> {
  const hire = await hireSomebody(page, baseURL ?? '');
  await page.goto(lessonAddress(hire, 'why-it-matters'));
  await expectScreen(page, 'One order, four people');
  await expect
    .poll(() => film(page).evaluate((video: HTMLVideoElement) => video.readyState))
    .toBeGreaterThan(0);
  return hire;
}

const isPaused = (page: Page) => film(page).evaluate((video: HTMLVideoElement) => video.paused);

test('plays by keyboard, with captions and speed, and goes on where it was stopped', async ({
  page,
  baseURL,
}) => {
  test.slow();
  await openFilm(page, baseURL);
  await film(page).focus();
  await page.keyboard.press('>');
  await expect(page.getByLabel('Speed')).toHaveValue('1.25');
  const mode = () => film(page).evaluate((video: HTMLVideoElement) => video.textTracks[0]?.mode);
  expect(await mode()).toBe('showing');
  await page.keyboard.press('c');
  expect(await mode()).toBe('hidden');
  await page.keyboard.press('c');
  await page.keyboard.press('k');
  await expect
    .poll(() => film(page).evaluate((video: HTMLVideoElement) => video.currentTime))
    .toBeGreaterThan(3);
  const kept = page.waitForResponse((answer) => answer.url().includes('/watch') && answer.ok());
  await page.keyboard.press('k');
  await kept;
  expect(await isPaused(page)).toBe(true);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const stoppedAt = await film(page).evaluate((video: HTMLVideoElement) => video.currentTime);
  await page.reload();
  await expect(page.getByText('It goes on where you stopped.')).toBeVisible();
  await expect
    .poll(() => film(page).evaluate((video: HTMLVideoElement) => video.currentTime))
    .toBeCloseTo(Math.floor(stoppedAt), 0);
});

test('is done by watching it', async ({ page, baseURL }) => {
  test.setTimeout(240_000);
  await openFilm(page, baseURL);
  await page.getByLabel('Speed').selectOption('2');
  await film(page).evaluate(async (video: HTMLVideoElement) => {
    video.muted = true;
    await video.play();
  });
  await expect(page.getByText(`1 of ${LESSONS} lessons done`).first()).toBeVisible({ timeout: 180_000 });
});

test('is done by reading the transcript instead', async ({ page, baseURL }) => {
  test.slow();
  await openFilm(page, baseURL);
  await expectGoodScreen(page, 'video');
  await page.getByRole('button', { name: 'I have read the transcript' }).click();
  await expect(page.getByText(`1 of ${LESSONS} lessons done`).first()).toBeVisible();
  await expect(page.getByRole('link', { name: /^Go on: / })).toBeFocused();
});
