import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test, VIEWPORTS } from './support/test.js';

const NOW = new Date().toISOString();
const notice = (id: string, subject: string, isRead: boolean) => ({
  id: id.padEnd(22, 'x'),
  kind: 'due-soon',
  subject,
  paragraphs: [`${subject}. It takes about forty minutes, in parts if you like.`],
  link: { label: 'Go on', path: '/help' },
  saidAt: NOW,
  isRead,
});

test('somebody sees by keyboard what is new, goes on from it, and marks the rest as read', async ({
  page,
  signIn,
}) => {
  const read = new Set<string>();
  const all = () =>
    ['Sensitisation is due on Friday', 'Service waits for you', 'A track for you'].map((subject, index) =>
      notice(`n${index}`, subject, index === 2 || read.has(`n${index}`)),
    );
  const unread = () => all().filter(({ isRead }) => !isRead).length;
  await page.route('**/api/me/inbox?*', (route) =>
    route.fulfill({ json: { items: all(), nextCursor: null, unread: unread() } }),
  );
  await page.route('**/api/me/inbox/unread', (route) => route.fulfill({ json: { unread: unread() } }));
  await page.route('**/api/me/inbox/*/read', (route) => {
    read.add(route.request().url().includes('n0') ? 'n0' : 'n1');
    return route.fulfill({ status: 204 });
  });
  await page.route('**/api/me/inbox/read', (route) => {
    expect(route.request().postDataJSON()).toEqual({ upTo: all()[0]?.id });
    for (const id of ['n0', 'n1']) read.add(id);
    return route.fulfill({ status: 204 });
  });
  await signIn('newhire');
  await page.goto('/');
  const place = page.getByRole('navigation').getByRole('link', { name: /^Inbox/ });
  await expect(place).toHaveAccessibleName('Inbox 2 new');
  await place.focus();
  await page.keyboard.press('Enter');
  await expectScreen(page, 'Inbox');
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(3);
  await expectGoodScreen(page, 'inbox');
  await page.getByRole('button', { name: 'Mark “Service waits for you” as read' }).focus();
  await page.keyboard.press('Enter');
  await expect(place).toHaveAccessibleName('Inbox 1 new');
  await page.getByRole('link', { name: 'Go on' }).first().click();
  await expectScreen(page, 'Help');
  await expect(place).toHaveAccessibleName('Inbox');
  read.clear();
  await page.goto('/inbox');
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(page.getByText('All notices are marked as read.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Mark all as read' })).toHaveCount(0);
  await page.setViewportSize(VIEWPORTS.phone);
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Inbox' })).toBeVisible();
});

test('says so where nothing was said yet', async ({ page, signIn }) => {
  await page.route('**/api/me/inbox?*', (route) =>
    route.fulfill({ json: { items: [], nextCursor: null, unread: 0 } }),
  );
  await signIn('newhire');
  await page.goto('/inbox');
  await expect(page.getByText('Nothing here yet')).toBeVisible();
  await expectGoodScreen(page, 'inbox-none');
});
