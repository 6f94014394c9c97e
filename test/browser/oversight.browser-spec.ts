import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';
import { findReported } from './support/other-people.js';

test('gives a role for a time, and says what its end takes away', async ({ page, baseURL, signIn }) => {
  test.slow();
  const { employeeNumber, givenName } = await findReported(baseURL ?? '', {});
  await signIn('admin');
  await page.goto('/grants');
  await expectScreen(page, 'Grants');
  await expect(page.getByRole('row', { name: /Holds now/ }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Give a role' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Give a role' }).click();
  await expect(dialog.getByText('Say who gets the role.')).toBeVisible();
  await dialog.getByLabel('Who gets it').fill(employeeNumber);
  await dialog.getByRole('option', { name: employeeNumber }).click();
  await dialog.getByRole('radio', { name: 'Viewer' }).check();
  await dialog.getByLabel('For whom').selectOption('department');
  await dialog.getByLabel('Which department').selectOption({ label: 'Customer Care' });
  await dialog.getByLabel('First day').fill('2099-01-01');
  await dialog.getByLabel('Last day').fill('2098-01-01');
  await dialog.getByRole('button', { name: 'Give a role' }).click();
  await expect(dialog.getByText('The last day is over, or lies before the first.')).toBeVisible();
  await dialog.getByLabel('Last day').fill('2099-12-31');
  await dialog.getByRole('button', { name: 'Give a role' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByLabel('When').selectOption('coming');
  await expect(page).toHaveURL(/when=coming/);
  const row = page.getByRole('row', { name: new RegExp(`${givenName}.*Department Customer Care`) });
  await expect(row).toContainText('1 Jan 2099 to 31 Dec 2099');
  await expectGoodScreen(page, 'grants');
  await row.getByRole('button', { name: /^Take away: Viewer/ }).click();
  await expect(dialog).toContainText('The role would begin on 1 Jan 2099; it will not.');
  await dialog.getByRole('button', { name: 'Take away' }).click();
  await expect(row).toHaveCount(0);
  await page.getByLabel('When').selectOption('past');
  await expect(row).toContainText('Taken away');
});

test('shows who did what to whom, by person, act and period', async ({ page, signIn }) => {
  test.slow();
  await signIn('admin');
  const { items } = await (
    await page.request.get('/api/people', { params: { text: 'smith', limit: 1 } })
  ).json();
  const { id: personId, employeeNumber } = items[0];
  const data = { personId, role: 'viewer', scope: { kind: 'nobody' } };
  const given = await (await page.request.post('/api/grants', { data })).json();
  await page.request.delete(`/api/grants/${given.id}`);
  await page.goto('/audit');
  await expectScreen(page, 'Audit');
  await page.getByLabel('Act', { exact: true }).selectOption('grants.revoked');
  await expect(page).toHaveURL(/act=grants.revoked/);
  const entry = page.getByRole('row').nth(1);
  await expect(entry).toContainText(`Took a role away`);
  await expect(entry).toContainText('role: viewer');
  await page.getByLabel('Act', { exact: true }).selectOption('');
  await expectGoodScreen(page, 'audit');
  await page.getByLabel('Done to').fill(employeeNumber);
  await page.getByRole('option', { name: employeeNumber }).click();
  await expect(page).toHaveURL(/about=/);
  await expect(page.getByRole('row').nth(2)).toContainText('Gave a role');
  await page.getByLabel('First day').fill('2099-01-01');
  await expect(page.getByText('Nothing was noted')).toBeVisible();
});

test('tells admins whether what works by itself does', async ({ page, signIn }) => {
  test.slow();
  await signIn('admin');
  await page.goto('/health');
  await expectScreen(page, 'Health');
  await expect(page.getByRole('region', { name: 'Database' })).toContainText('SQLite');
  await expect(page.getByRole('region', { name: 'Background work' })).toContainText('last told the hour');
  await expect(page.getByRole('region', { name: 'Content' })).toContainText('Last published');
  await page.route('**/api/health/report', async (route) => {
    const report = await (await route.fetch()).json();
    const news = {
      state: 'failing',
      waiting: 2,
      parked: 1,
      behind: [{ name: 'assignments.runs', waiting: 2, parked: 1, oldestAt: report.checkedAt }],
    };
    await route.fulfill({ json: { ...report, news, clock: { state: 'late', lastHourAt: null } } });
  });
  await page.getByRole('button', { name: 'Look again' }).click();
  const parts = page.getByRole('region', { name: 'News between parts' });
  await expect(parts).toContainText('failed ten times');
  await expect(parts).toContainText('assignments.runs: 2 waiting, 1 set aside');
  await expect(page.getByRole('region', { name: 'Background work' })).toContainText('Restart the server');
  await expectGoodScreen(page, 'health');
});

test('is closed to whoever does not run the programme', async ({ page, signIn }) => {
  await signIn('manager');
  for (const address of ['/grants', '/audit', '/health']) {
    await page.goto(address);
    await expectScreen(page, 'This is not yours to see');
  }
});
