import { hireSomebody, lessonAddress } from './support/new-hire.js';
import { expectGoodScreen, expectScreen, shoot } from './support/screens.js';
import { expect, test } from './support/test.js';
import type { View } from '../../web/api/client.js';

type Detail = View<'MyEnrolmentDetailView'>;

const DAY_MS = 86_400_000;
/** The so many-th day of somebody who begins today, in words. */
const dayInWords = (number: number) =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'America/Jamaica',
  }).format(Date.now() + (number - 1) * DAY_MS);

test('shows when each part of a track opens and is due, leads to nothing before, and says what comes next', async ({
  page,
  baseURL,
  signIn,
}) => {
  test.slow();
  const hire = await hireSomebody(page, baseURL ?? '');
  const opens = `Opens on ${dayInWords(4)}`;
  await page.goto('/');
  await expectScreen(page, /^Hello, /);
  const card = page.getByRole('listitem').filter({ hasText: 'Customer-facing service' });
  await expect(card).toContainText(/Serving customers.*Part due by/);
  await shoot(page, 'staged-home-first-day');

  const track = `/learning/${hire.enrolments['customer-facing']}`;
  await page.goto(track);
  await expectScreen(page, 'Customer-facing service');
  const later = page
    .getByRole('listitem')
    .filter({ has: page.getByText('Handling a request', { exact: true }) });
  await expect(later.first()).toContainText(opens);
  await expect(later.first()).toContainText('Part due by');
  await expect(later.getByRole('link')).toHaveCount(0);
  await expectGoodScreen(page, 'staged-track');

  const place = { track: 'customer-facing', course: 'handling-a-request' };
  await page.goto(lessonAddress(hire, 'from-hello-to-done', place));
  await expectScreen(page, 'This part opens later');
  await expect(page.getByText(`It opens on ${dayInWords(4)}.`)).toBeVisible();
  await expectGoodScreen(page, 'staged-lesson-closed');
  await page.goto(lessonAddress(hire, 'who-needs-your-work', { track: 'customer-facing' }));
  await expectScreen(page, 'Who needs your work?');
  await expect(page.getByRole('navigation', { name: 'Lessons' }).getByText(opens).first()).toBeVisible();
  await expectGoodScreen(page, 'staged-player');

  // Somebody who has done all that is open.
  const answer = await page.request.get(`/api/me/enrolments/${hire.enrolments['customer-facing']}`);
  const done = allThatIsOpen(await answer.json());
  await page.route(`**/api${track.replace('/learning', '/me/enrolments')}`, (route) =>
    route.fulfill({ json: done }),
  );
  await page.route('**/api/me/enrolments', (route) =>
    route.fulfill({ json: { items: [done], nextCursor: null } }),
  );
  await page.goto('/');
  const next = page.getByRole('region', { name: 'Handling a request' });
  await expect(next).toContainText('Opens later');
  await expect(next).toContainText(`This part opens on ${dayInWords(4)}.`);
  await expectGoodScreen(page, 'staged-home');
  await page.goto(`${track}/finish`);
  await expectScreen(page, 'You have done all that is open of Customer-facing service');
  await expect(page.getByText(`which opens on ${dayInWords(4)}.`)).toBeVisible();
  await expectGoodScreen(page, 'staged-finish');

  await page.unrouteAll();
  await signIn('trainer');
  await page.goto('/tracks/customer-facing');
  await expectScreen(page, 'Customer-facing service');
  await expect(page.getByText('Opens on day 4 · part due by day 20')).toBeVisible();
  await shoot(page, 'staged-for-trainers');
});

/** The same enrolment once every lesson is done of what is open. */
function allThatIsOpen(detail: Detail): Detail {
  const requirements = detail.requirements.map((one) => ({
    ...one,
    isDone: one.kind === 'course' && one.isOpen,
    dueOn: one.isOpen ? null : one.dueOn,
    lessons: one.lessons.map((lesson) => ({
      ...lesson,
      status: one.isOpen ? ('done' as const) : lesson.status,
    })),
  }));
  const first = requirements.find(({ opensOn }) => opensOn !== null);
  if (!first) throw new Error('Nothing opens later.');
  const { title, minutes, opensOn } = first;
  const next = { kind: 'opening' as const, title, minutes, opensOn, course: null, lesson: null, url: '' };
  const parts = detail.parts.filter((one) => one.opensOn !== null);
  return { ...detail, requirements, next, parts, startedAt: new Date().toISOString(), donePermille: 480 };
}
