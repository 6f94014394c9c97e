import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

test('shows the tip of the month on Home until somebody says that they will try it, and a question that comes back', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('manager');
  await page.goto('/');
  const tip = page.locator('[aria-labelledby=tip-of-the-month]');
  await expect(tip).toContainText('One thing to do this week');
  const question = page.getByRole('region', { name: 'Do you remember?' });
  await question.getByRole('button', { name: 'Answer' }).focus();
  await page.keyboard.press('Enter');
  await expect(question.getByRole('status')).toHaveText('Choose an answer first.');
  await expectGoodScreen(page, 'home-tips');
  await question.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(question.getByRole('status')).toContainText(/comes back on|does not come back/);

  await page.getByRole('button', { name: 'I’ll try it' }).focus();
  await page.keyboard.press('Enter');
  await expect(tip).toContainText('You said that you’ll try it.');
  await expect(page.locator('#tip-of-the-month')).toBeFocused();

  await page.getByRole('link', { name: 'My tips' }).first().click();
  await expectScreen(page, 'My tips');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(12);
  await expect(page.getByText('Trying it').first()).toBeVisible();
  await expectGoodScreen(page, 'my-tips');

  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
  await expect(page.getByText('Tip of ', { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: 'I’ve done it' }).click();
  await expect(page.getByRole('main').getByText('You have done it.', { exact: false })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Poster (PDF, A4)' })).toBeVisible();
  await expectGoodScreen(page, 'my-tip');
  const poster = await page.getByRole('link', { name: 'Poster (PDF, A4)' }).getAttribute('href');
  const ownCopy = page.url();
  await page.goto(`/my-tips/of/${poster?.split('/')[3]}`);
  await expect(page).toHaveURL(ownCopy);
  await page.goto('/my-tips/of/unheard-of');
  await expect(page.getByText('This tip has not come to you, or not yet.', { exact: false })).toBeVisible();
  await expectGoodScreen(page, 'my-copy-none');
  await page.goto('/');
  await expect(page.locator('#tip-of-the-month')).toHaveCount(0);

  await page.goto('/my-tips/2020-01');
  await expect(page.getByText('You got no tip in this month.')).toBeVisible();
});

test('shows how tips are received by month, tip and department, as bars and as a table', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('trainer');
  await page.goto('/');
  await page.getByRole('link', { name: 'Tips received' }).first().click();
  await expectScreen(page, 'How tips are received');
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(13);
  await page.getByRole('link', { name: 'Department' }).click();
  await expect(page.getByRole('cell', { name: 'Customer Care' })).toBeVisible();
  await expectGoodScreen(page, 'tip-report');
});

test('names to a trainer whom a tip may not have reached, and sends it again once', async ({
  page,
  signIn,
}) => {
  const missed = {
    person: { id: 'deon', name: 'Deon Campbell' },
    department: 'Customer Care',
    period: '2026-12',
    title: 'Say when',
    lastTriedAt: new Date().toISOString(),
  };
  let items = [missed];
  const sent: string[] = [];
  await page.route('**/api/missed-tips?*', (route) => route.fulfill({ json: { items, nextCursor: null } }));
  await page.route('**/api/missed-tips/**', (route) => {
    sent.push(new URL(route.request().url()).pathname);
    items = [];
    return route.fulfill({ status: 204 });
  });
  await signIn('trainer');
  await page.goto('/tip-report');
  const card = page.getByRole('region', { name: 'May have missed their tip' }).first();
  await expect(card).toContainText('Deon Campbell');
  await expectGoodScreen(page, 'tip-report-missed');
  await page.getByRole('button', { name: /^Send the tip of December 2026 to Deon/ }).click();
  const asking = page.getByRole('dialog', { name: 'Send it to Deon Campbell again?' });
  await expectGoodScreen(page, 'tip-report-send-again');
  await asking.getByRole('button', { name: 'Send again' }).click();
  await expect(asking).toBeHidden();
  expect(sent).toEqual(['/api/missed-tips/2026-12/people/deon/send-again']);
  await expect(page.getByText('May have missed their tip')).toHaveCount(0);
});
