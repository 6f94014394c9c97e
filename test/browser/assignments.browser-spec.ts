import { chooseByTitle } from './support/assigning.js';
import { asAdmin, findReported, signInAsOther } from './support/other-people.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test, VIEWPORTS } from './support/test.js';

test('says what ending an assignment does, and ends it', async ({ page, signIn }) => {
  test.slow();
  await signIn('trainer');
  await chooseByTitle(page, 'Recruiter');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: /^Enrol/ }).click();
  await expectScreen(page, /Recruiter/);
  await page.getByRole('button', { name: 'End assignment' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Nobody further is enrolled by it');
  await expectGoodScreen(page, 'assignment-end');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'End assignment' })).toBeFocused();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'End assignment' }).click();
  await expect(page.getByText(/^Ended on/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'End assignment' })).toHaveCount(0);
  await page.getByRole('link', { name: 'All assignments' }).click();
  await page.getByLabel('Which').selectOption('ended');
  await expect(page.getByRole('row', { name: /Recruiter/ })).toContainText('Ended');
  await page.getByLabel('Which').selectOption('');
  await page.getByRole('button', { name: 'Enrolled', exact: true }).click();
  await expect(page).toHaveURL(/sort=enrolled/);
  await expect(page.getByRole('columnheader', { name: 'Enrolled' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
});

test('shows an admin everybody’s assignments, narrows to their own, and fits a phone', async ({
  page,
  signIn,
}) => {
  test.slow();
  await page.setViewportSize(VIEWPORTS.phone);
  await signIn('admin');
  await page.goto('/');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Assignments', exact: true }).click();
  await expectScreen(page, 'Assignments');
  const list = page.getByRole('list', { name: /how far their people are/ });
  await expect(list.getByRole('listitem').filter({ hasText: 'New hires who meet customers' })).toContainText(
    'Part of the programme',
  );
  await page.getByLabel('Whose').selectOption('mine');
  await expect(page).toHaveURL(/mine=true/);
  await expect(page.getByText('none that fits what is chosen above')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await list.getByRole('link', { name: 'Everybody', exact: true }).click();
  await expectScreen(page, 'Everybody');
  // What belongs to the programme does not end.
  await expect(page.getByRole('button', { name: 'End assignment' })).toHaveCount(0);
  await page.getByRole('link', { name: /Show only: Overdue/ }).click();
  await expect(page).toHaveURL(/state=overdue/);
  await expect(page.getByRole('row').nth(1)).toContainText('Overdue');
  await expectGoodScreen(page, 'assignment-large');
});

test('says what is wrong when the list cannot be read, and what to do when there is none', async ({
  page,
  server,
}) => {
  test.slow();
  const { id } = await findReported(server.url, { status: 'completed' });
  await asAdmin(server.url, async (api) => {
    const grant = { personId: id, role: 'trainer', scope: { kind: 'everybody' } };
    expect((await api.post('/api/grants', { data: grant })).status()).toBe(201);
  });
  await signInAsOther(page, server.url, id);
  await page.route('**/api/assignments?*', (route) =>
    route.fulfill({ status: 500, json: { code: 'INTERNAL', message: 'x', requestId: 'abc' } }),
  );
  await page.goto('/assignments');
  await expectScreen(page, 'That did not work');
  await expectGoodScreen(page, 'assignments-failed');
  await page.unroute('**/api/assignments?*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectScreen(page, 'Assignments');
  await expect(page.getByText('You have assigned nothing yet')).toBeVisible();
  await expectGoodScreen(page, 'assignments-empty');
  await page.getByRole('link', { name: 'Assign a track' }).click();
  await expectScreen(page, /which one/);
});

test('keeps its doors closed to learners and managers', async ({ page, signIn }) => {
  for (const name of ['newhire', 'manager'] as const) {
    await signIn(name);
    for (const path of ['/assignments', '/assignments/new', '/assignments/new/check', '/assignments/abc']) {
      await page.goto(path);
      await expectScreen(page, 'This is not yours to see');
    }
    await expect(page.getByRole('link', { name: 'Assignments', exact: true })).toHaveCount(0);
  }
});
