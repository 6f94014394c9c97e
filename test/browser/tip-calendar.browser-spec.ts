import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

test('lets an admin move tips, leave a month out and say when they arrive, each with what it changes and a way back', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('admin');
  await page.goto('/tips');
  await page.getByRole('link', { name: 'Calendar', exact: true }).click();
  await expectScreen(page, 'Tip calendar');
  const months = page.getByRole('region', { name: 'Coming months' }).getByRole('listitem');
  await expect(months).toHaveCount(13);
  await expect(page.getByRole('region', { name: 'What went out' }).getByRole('row')).not.toHaveCount(0);
  await expectGoodScreen(page, 'tip-calendar');

  // By keyboard: the fourth month's tip one month later, which brings the next one forward.
  const later = months
    .nth(3)
    .getByRole('button', { name: /^Move “.*” later/ })
    .first();
  const title = (await later.getAttribute('aria-label'))?.match(/“(.*)”/)?.[1] ?? '';
  await later.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status').getByRole('listitem').first()).toContainText(title);
  await expectGoodScreen(page, 'tip-calendar-move');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(months.nth(4)).toContainText(title);
  await expect(months.nth(4)).toContainText('Chosen for this month');
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
  await expect(months.nth(3)).toContainText(title);

  // By mouse, to any month.
  await months.nth(3).getByText(title).locator('xpath=ancestor::*[@data-slug]').dragTo(months.nth(6));
  await expect(dialog).toContainText(`Move “${title}” to`);
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await months
    .nth(5)
    .getByRole('button', { name: /^Choose the tips of/ })
    .click();
  await dialog.getByLabel('Nobody gets a tip in this month').check();
  await expect(dialog.getByRole('status')).toContainText('no tip instead of');
  // Somebody else is quicker: what they saved stands, and one's own change on top of it after a second look.
  const calendar = await (await page.request.get('/api/tip-calendar')).json();
  const { version, startsIn, hour, newHires } = calendar;
  await page.request.put('/api/tip-calendar', {
    data: { version, startsIn, hour, newHires, workingDay: 4, months: [] },
  });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Somebody has changed the calendar meanwhile');
  await expectGoodScreen(page, 'tip-calendar-month');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(months.nth(5)).toContainText('Nobody gets a tip.');
  await expect(page.getByText('On working day 4 of the month')).toBeVisible();

  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await dialog.getByLabel('Working day of the month').selectOption('1');
  await dialog.getByLabel('begin with the first tip of the series').check();
  await expect(dialog.getByRole('status')).toContainText('Who begins in');
  await expectGoodScreen(page, 'tip-calendar-when');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('whoever begins in', { exact: false })).toBeVisible();
  await page.request.put('/api/tip-calendar', {
    data: {
      startsIn,
      hour,
      newHires,
      workingDay: calendar.workingDay,
      months: [],
      version: version + 3,
    },
  });
});

test('shows the calendar to trainers of a part of the company, who change nothing, and where there are no tips', async ({
  page,
  signIn,
}) => {
  await signIn('trainer');
  await page.route('**/api/tips?*', (route) => route.fulfill({ json: { items: [], nextCursor: null } }));
  await page.route('**/api/tip-outlook', (route) =>
    route.fulfill({ json: { readers: { notMeetingCustomers: null, meetingCustomers: null }, sent: [] } }),
  );
  await page.goto('/tips/calendar');
  await expect(page.getByText('No tip is published yet', { exact: false })).toBeVisible();
  await expect(page.getByText('No tip has gone out yet.')).toBeVisible();
  await expectGoodScreen(page, 'tip-calendar-none');
});

test('puts the tips into another order by keyboard and by mouse, says whom that concerns, and takes it back', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('admin');
  await page.goto('/tips/calendar');
  const order = page.getByRole('region', { name: 'Order of the tips' });
  const tips = order.getByRole('list', { name: 'For everybody' }).getByRole('listitem');
  await expect(tips.first()).toContainText('Went out');
  const last = tips.last();
  const title = ((await last.innerText()).match(/\d+\. (.*)/)?.[1] ?? '').trim();
  await order.getByRole('button', { name: `Move “${title}” up` }).focus();
  await page.keyboard.press('Enter');
  await expect(order.getByRole('button', { name: `Move “${title}” up` })).toBeFocused();
  await expect(last).not.toContainText(title);
  await order.getByRole('button', { name: 'Undo the last move' }).click();
  await expect(last).toContainText(title);
  await expect(order.getByRole('button', { name: 'Undo the last move' })).toHaveCount(0);

  const given = await tips.filter({ hasText: 'Went out' }).count();
  const third = tips.nth(given + 2);
  const moved = ((await third.innerText()).match(/\d+\. (.*)/)?.[1] ?? '').trim();
  await third.dragTo(tips.nth(given));
  await expect(tips.nth(given)).toContainText(moved);
  await expectGoodScreen(page, 'tip-calendar-order');
  await order.getByRole('button', { name: 'Look at it and save' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Nobody gets one twice, and nobody misses one');
  await expect(dialog.getByRole('status').getByRole('listitem').first()).toContainText(moved);
  await expectGoodScreen(page, 'tip-calendar-order-asked');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const months = page.getByRole('region', { name: 'Coming months' });
  await expect(months).toContainText(moved);
  await expect(tips.nth(given)).toContainText(moved);
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
  await expect(third).toContainText(moved);
});
