import { chooseByTitle } from './support/assigning.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

test('shows whom an assignment enrolled and why, and undoes that after saying for whom it means what', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('trainer');
  await chooseByTitle(page, 'Recruiter');
  await page.getByRole('button', { name: 'Next' }).click();
  const enrol = page.getByRole('button', { name: /^Enrol/ });
  const number = (await enrol.innerText()).replace(/\D/g, '');
  await enrol.click();
  await expectScreen(page, /Recruiter/);
  const figures = page.getByRole('region', { name: 'How far they are' }).getByRole('listitem');
  await expect(figures.first()).toContainText(number, { timeout: 30_000 });
  const list = '**/api/assignments/*/runs?*';
  await page.route(list, (route) =>
    route.fulfill({ status: 500, json: { code: 'INTERNAL', message: 'x', requestId: 'abc' } }),
  );
  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.getByText('That did not work')).toBeVisible();
  await page.unroute(list);
  await page.route(list, (route) => route.fulfill({ json: { items: [], nextCursor: null } }));
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Nobody so far')).toBeVisible();
  await page.unroute(list);
  await page.reload();
  await expectScreen(page, /^History of/);
  const run = page.getByRole('main').getByRole('listitem').first();
  await expect(run).toContainText(/The assignment was made, changed or resumed, by .+ · Version 1/);
  await expect(run).toContainText('Can be undone until');
  const undo = run.getByRole('button', { name: /^Undo the enrolling of/ });
  await undo.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(/for this alone and ha(s|ve) not begun/);
  await expect(dialog).toContainText('Nobody who loses it has been told yet');
  await expectGoodScreen(page, 'assignment-undo');
  await page.keyboard.press('Escape');
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('Undone.');
  await expect(run).toContainText(/Undone on .+ by /);
  await run.getByLabel('Show').selectOption({ label: 'Who was taken off' });
  await expect(run.getByRole('row')).toHaveCount(Number(number) + 1);
  await expectGoodScreen(page, 'assignment-history');
  await page.getByRole('link', { name: 'Back to the assignment' }).click();
  await expect(figures.filter({ hasText: 'Taken off' })).toContainText(number, { timeout: 30_000 });
});
