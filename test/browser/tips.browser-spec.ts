import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

test('shows trainers the tips by series, and each as its readers will see it', async ({ page, signIn }) => {
  test.slow();
  await signIn('trainer');
  await page.goto('/');
  await page.getByRole('link', { name: 'Tips', exact: true }).first().click();
  await expectScreen(page, 'Tips');
  const series = page.getByRole('region', { name: 'For everybody' });
  await expect(series.getByRole('listitem')).toHaveCount(24);
  await expect(
    page.getByRole('region', { name: 'For people who meet customers' }).getByRole('listitem'),
  ).toHaveCount(12);
  await expectGoodScreen(page, 'tips');

  await series.getByRole('link', { name: 'Two readers, two needs' }).click();
  await expectScreen(page, 'Two readers, two needs');
  await expect(page.getByText('Tip 1 of 24 for everybody')).toBeVisible();
  await expect(page.getByRole('region', { name: 'This week' })).toBeVisible();
  const mail = page.getByRole('region', { name: 'As an e-mail' });
  await expect(mail.getByText('Subject: Tip of the month: Two readers, two needs')).toBeVisible();
  await expect(mail.frameLocator('iframe').getByText('One thing to do this week:')).toBeVisible();
  await expectGoodScreen(page, 'tip');
  await mail.getByText('Plain text').click();
  await expect(mail.getByText('One thing to do this week:')).toBeVisible();
  await mail.getByRole('button', { name: 'Send me a test' }).click();
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText(
    'A test is on its way to you alone.',
  );
  const poster = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Poster (PDF, A4)' }).click();
  expect((await poster).suggestedFilename()).toBe('poster-two-readers-two-needs.pdf');
  const card = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Briefing card (PDF, A5)' }).click();
  expect((await card).suggestedFilename()).toBe('briefing-two-readers-two-needs.pdf');
  await page.getByRole('link', { name: 'Next tip: Where does it land?' }).click();
  await expectScreen(page, 'Where does it land?');
});

test('lets the question be tried from the keyboard, and says why', async ({ page, signIn }) => {
  await signIn('trainer');
  await page.goto('/tips/write-it-once');
  await expectScreen(page, 'Write it once, where it happens');
  const said = page.getByRole('region', { name: 'Refresher question' }).getByRole('status');
  const check = page.getByRole('button', { name: 'Check my answer' });
  await check.focus();
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('Choose an answer first.');
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(said).toContainText('Not quite');
  await expect(said).toContainText('Right answer: On the lid of the label printer');
  await expectGoodScreen(page, 'tip-answered');
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(said).toBeEmpty();
  await page.keyboard.press('Enter');
  await expect(said).toContainText('Right');
  await expect(said).not.toContainText('Right answer');
});

test('says that a tip is gone, that none is published, and that they could not be had', async ({
  page,
  signIn,
}) => {
  await signIn('trainer');
  await page.goto('/tips/unheard-of');
  await expect(page.getByText('This tip is not published any more, or never was.')).toBeVisible();
  await page.route('**/api/tips?*', (route) => route.fulfill({ json: { items: [], nextCursor: null } }));
  await page.goto('/tips');
  await expect(page.getByText('No tip is published yet.', { exact: false })).toBeVisible();
  await expectGoodScreen(page, 'tips-none');
  await page.route('**/api/tips?*', (route) =>
    route.fulfill({ status: 500, json: { code: 'UNEXPECTED', message: 'x', requestId: 'x' } }),
  );
  await page.reload();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('are closed to learners', async ({ page, signIn }) => {
  await signIn('newhire');
  await page.goto('/tips');
  await expectScreen(page, 'This is not yours to see');
});
