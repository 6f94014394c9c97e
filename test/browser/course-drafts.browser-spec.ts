import type { APIRequestContext } from '@playwright/test';
import { press, tabTo, write } from './support/keyboard.js';
import { asAdmin } from './support/other-people.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

/** A draft of a course with one lesson, begun beside the page. */
async function beginDraft(api: APIRequestContext, title: string): Promise<{ slug: string; text: string }> {
  const begun = await api.post('/api/course-drafts', { data: { title, language: 'en' } });
  expect(begun.status()).toBe(201);
  const { slug } = await begun.json();
  const added = await api.post(`/api/course-drafts/${slug}/lessons`, {
    data: { kind: 'article', title: 'The first hour' },
  });
  return { slug, text: (await added.json()).lessons[0].texts[0].id };
}

test('lets a trainer write, mend, order and publish a course from nothing by keyboard alone', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('trainer');
  await page.goto('/tracks');
  await expectScreen(page, 'Tracks and courses');
  await press(page, 'link', 'Courses being written');
  await expectScreen(page, 'Courses being written');
  await expect(page.getByText('Nobody is writing a course.', { exact: false })).toBeVisible();
  await expectGoodScreen(page, 'course-drafts-none');
  await press(page, 'button', 'Begin');
  await expect(page.getByText('Give it a title of at least three letters.')).toBeVisible();
  await write(page, /^Title of the course/, 'The morning handover');
  await page.keyboard.press('Enter');
  await expectScreen(page, 'The morning handover');
  await expect(page.getByText('A course needs at least one.', { exact: false })).toBeVisible();
  await write(page, /^Text/, 'What the early shift owes the late one, for everybody who hands over.');

  await press(page, 'button', 'Add a lesson');
  const dialog = page.getByRole('dialog', { name: 'Add a lesson' });
  await write(page, /^Title of the lesson/, 'What to say');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'What to say', exact: true })).toBeVisible();
  await write(
    page,
    /^Text/,
    'Say what is open, who waits for it, and since when.\n\nThen ask what they saw.',
  );
  await page.keyboard.press('ControlOrMeta+K');
  await write(page, 'Words of the link', 'words of the link');
  await write(page, 'Address', 'https://example.com/handover');
  await page.keyboard.press('Enter');
  const preview = page.getByRole('region', { name: 'As a learner sees it' });
  await expect(preview.getByRole('link', { name: 'words of the link' })).toBeVisible();
  await expect(page.getByText(/^1\d words · about 1 min to read$/)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();

  await press(page, 'button', 'Add a lesson');
  await tabTo(page, 'combobox', 'Kind');
  await page.keyboard.press('q');
  await write(page, /^Title of the lesson/, 'Did it stay?');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Did it stay?', exact: true })).toBeVisible();
  await write(page, 'Topic', '');
  const outline = page.getByRole('navigation', { name: 'Outline' });
  await expect(outline.getByText('1 mistake')).toBeVisible();
  const topic = page.getByRole('textbox', { name: 'Topic' });
  await expect(topic).toHaveAccessibleDescription(/Write something here\./);
  await expectGoodScreen(page, 'course-draft');
  await press(page, 'button', 'Publish');
  await expect(page.getByText('1 thing has to be put right first.')).toBeVisible();
  await expectGoodScreen(page, 'course-draft-mistake');
  const publication = page.getByRole('dialog', { name: 'Publish this course?' });
  await press(page, 'button', /what is defined, line \d+$/, publication);
  await expect(topic).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.insertText('Handing over');
  await expect(page.getByText('Nothing to put right.', { exact: false })).toBeVisible();

  await press(page, 'button', 'Add a lesson');
  await tabTo(page, 'combobox', 'Kind');
  await page.keyboard.press('C');
  await write(page, /^Title of the lesson/, 'Half past five');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Half past five', exact: true })).toBeVisible();
  await press(page, 'button', /^the-call, a step/);
  await write(page, 'What is said or happens', '“Anything that I should know?” asks the late shift.');
  await press(page, 'button', 'Add a lesson');
  await tabTo(page, 'combobox', 'Kind');
  await page.keyboard.press('P');
  await write(page, /^Title of the lesson/, 'My word on it');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'My word on it', exact: true })).toBeVisible();
  await write(page, 'Sentence that people confirm', '');
  await expect(page.getByText('Write something here.').first()).toBeVisible();
  await page.keyboard.insertText('I hand over what is open, and ask ');
  const words = page.getByRole('group', { name: 'Insert the company’s words' });
  await press(page, 'button', 'Whom to ask for help', words);
  await expect(page.getByLabel('Sentence that people confirm')).toBeFocused();
  await page.keyboard.insertText(' where I am not sure.');
  await expectGoodScreen(page, 'course-acknowledgement-form');
  await expect(page.getByText('Nothing to put right.', { exact: false })).toBeVisible();
  await press(page, 'button', 'Try it as a learner');
  await expectScreen(page, 'Trying “My word on it”');
  const tried = page.frameLocator('iframe');
  // As the demo company says it.
  await expect(
    tried.getByText(
      'I hand over what is open, and ask the People team on extension 120 where I am not sure.',
    ),
  ).toBeVisible();
  await tabTo(page, 'radio', 'Phone');
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => page.locator('iframe').evaluate((frame) => frame.clientWidth))
    .toBeGreaterThan(1000);
  await press(page, 'link', 'Back to writing');
  await expectScreen(page, 'The morning handover');

  await press(page, 'button', 'Move Did it stay? up');
  await expect(page.getByRole('button', { name: 'Move Did it stay? down' })).toBeFocused();
  await expect(page.getByText('Did it stay? is lesson 1 of 4 now.')).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(outline.getByRole('link', { name: /What to say|Did it stay/ })).toHaveText([
    /1\. What to say/,
    /2\. Did it stay\?/,
  ]);

  await press(page, 'button', 'Publish');
  await expect(page.getByText('New: Did it stay?')).toBeVisible();
  await expectGoodScreen(page, 'course-draft-publish');
  await press(page, 'button', 'Publish', publication);
  await expectScreen(page, 'The morning handover');
  await expect(page.getByRole('link', { name: 'Try it as a learner' })).toBeVisible();
  await page.goto('/tracks');
  await expect(page.getByRole('link', { name: 'The morning handover' })).toBeVisible();

  await press(page, 'link', 'The morning handover');
  await press(page, 'button', 'Edit this course');
  await expect(page).toHaveURL(/course-drafts\/the-morning-handover/);
  await press(page, 'button', 'Remove Did it stay?');
  await press(page, 'button', 'Remove');
  await expect(page.getByRole('heading', { name: 'Outline' })).toBeFocused();
  await press(page, 'button', 'Publish');
  await expect(page.getByText('Gone: Did it stay?')).toBeVisible();
  await expect(page.getByText('Nobody is under way in this course', { exact: false })).toBeVisible();
  await page.keyboard.press('Escape');
  await press(page, 'button', 'Discard');
  await press(page, 'button', 'Discard', page.getByRole('dialog', { name: 'Discard this draft?' }));
  await expectScreen(page, 'Courses being written');
  await expect(page.getByText('Nobody is writing a course.', { exact: false })).toBeVisible();
});

test('loses nothing on a lost connection, and shows what somebody else wrote beside it', async ({
  page,
  context,
  server,
  signIn,
}) => {
  test.slow();
  const { slug, text } = await asAdmin(server.url, (api) => beginDraft(api, 'Two pens'));
  const theyWrite = (body: string) =>
    asAdmin(server.url, async (api) => {
      const { lessons } = await (await api.get(`/api/course-drafts/${slug}`)).json();
      const { version, title, minutes, definition } = lessons[0].texts[0];
      const data = { version, title, minutes, definition, body };
      expect((await api.put(`/api/course-drafts/${slug}/texts/${text}`, { data })).status()).toBe(200);
    });
  await signIn('trainer');
  await page.goto(`/course-drafts/${slug}?text=the-first-hour`);
  await expectScreen(page, 'Two pens');
  const body = page.getByLabel('Text', { exact: true });
  await context.setOffline(true);
  await body.fill('Written on a train.');
  await expect(page.getByText('Not saved yet; we keep trying')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();

  await theyWrite('Their words.');
  await body.fill('My words.');
  const clash = page.getByRole('alert', { name: /changed this text while you were writing/ });
  await expect(clash.getByText('Their words.')).toBeVisible();
  await expect(clash.getByText('My words.')).toBeVisible();
  await expectGoodScreen(page, 'course-draft-clash');
  await page.reload();
  await expect(clash.getByText('My words.')).toBeVisible();
  await clash.getByRole('button', { name: 'Keep mine' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await expect(body).toHaveText('My words.');

  await theyWrite('Theirs, once more.');
  await body.fill('Mine, once more.');
  await clash.getByRole('button', { name: 'Take theirs' }).click();
  await expect(body).toHaveText('Theirs, once more.');
  await page.reload();
  await expect(body).toHaveText('Theirs, once more.');
  await asAdmin(server.url, (api) => api.delete(`/api/course-drafts/${slug}`));
  await page.reload();
  await expect(page.getByText('Nobody is writing this course any more.', { exact: false })).toBeVisible();
});

test('asks what becomes of those under way, and says what each choice means for them', async ({
  page,
  server,
  signIn,
}) => {
  await signIn('trainer');
  await page.goto('/courses/service-starts-inside');
  await page.getByRole('button', { name: 'Edit this course' }).click();
  await expect(page).toHaveURL(/course-drafts\/service-starts-inside/);
  await page.getByRole('navigation', { name: 'Outline' }).getByRole('link', { name: /^2\. / }).click();
  const body = page.getByLabel('Text', { exact: true });
  await body.press('ControlOrMeta+End');
  await page.keyboard.type('\nAsk who waits for it.');
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await page.getByRole('button', { name: 'Publish' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish this course?' });
  await expect(
    dialog.getByText(/^[\d,]+ people have begun the course and not completed it\.$/),
  ).toBeVisible();
  await expect(dialog.getByText(/^\d+ lessons are the same, 1 is rewritten\.$/)).toBeVisible();
  await expect(dialog.getByRole('radio', { name: 'They finish the version that they began' })).toBeChecked();
  await dialog.getByRole('radio', { name: 'They go on in the new version', exact: true }).check();
  await expectGoodScreen(page, 'course-draft-under-way');
  // Other stories go on with the course as it is, so this one stops short of the server.
  let sent: unknown;
  await page.route('**/api/course-drafts/*/publication', async (route) => {
    sent = route.request().postDataJSON();
    await route.fulfill({ status: 204 });
  });
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await expect(
    page.getByText('Whoever is under way goes on in this version', { exact: false }).first(),
  ).toBeVisible();
  expect(sent).toMatchObject({ underWay: 'move', over: false });
  await asAdmin(server.url, (api) => api.delete('/api/course-drafts/service-starts-inside'));
});
