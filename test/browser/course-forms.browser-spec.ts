import type { APIRequestContext } from '@playwright/test';
import { press, tabTo, write } from './support/keyboard.js';
import { asAdmin } from './support/other-people.js';
import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, type Page, test } from './support/test.js';

/** A draft with one lesson of a kind, begun beside the page. */
async function beginLesson(api: APIRequestContext, kind: string, title: string): Promise<string> {
  const begun = await api.post('/api/course-drafts', { data: { title, language: 'en' } });
  expect(begun.status()).toBe(201);
  const { slug } = await begun.json();
  await api.post(`/api/course-drafts/${slug}/lessons`, { data: { kind, title: 'Try it' } });
  return slug;
}

/** What the draft's one lesson says as a file, once everything typed is saved. */
async function definitionOf(page: Page, slug: string): Promise<string> {
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  const { lessons } = await (await page.request.get(`/api/course-drafts/${slug}`)).json();
  return lessons[0].texts[0].definition;
}

test('writes questions of every kind in a form, by keyboard alone, as a file says them', async ({
  page,
  server,
  signIn,
}) => {
  test.slow();
  const slug = await asAdmin(server.url, (api) => beginLesson(api, 'quiz', 'Asked in a form'));
  await signIn('trainer');
  await page.goto(`/course-drafts/${slug}?text=try-it`);
  await expectScreen(page, 'Asked in a form');
  await write(page, 'What is asked', 'The door is locked. What do you do?');
  await tabTo(page, 'combobox', 'Kind of the next question');
  await page.keyboard.press('T');
  await press(page, 'button', 'Add a question');
  await expect(page.getByRole('textbox', { name: 'What is asked' })).toBeFocused();
  await page.keyboard.insertText('In which order do you do this?');
  for (const [number, words] of ['Knock', 'Wait', 'Ring'].entries())
    await write(page, `Thing ${number + 1}`, words);
  await press(page, 'button', 'Move Thing 3 up');
  await expect(page.getByRole('button', { name: 'Move Thing 2 up' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Thing 2' })).toHaveValue('Ring');
  await press(page, 'button', 'Remove Thing 3');
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Thing 3' })).toHaveValue('Wait');
  await write(page, 'Why that is right', 'Somebody may be asleep.');

  await tabTo(page, 'combobox', 'Kind of the next question');
  await page.keyboard.press('S');
  await press(page, 'button', 'Add a question');
  await page.keyboard.insertText('Who waits for a key?');
  for (const [number, words] of ['The night shift', 'The cleaner', 'Nobody'].entries())
    await write(page, `Answer ${number + 1}`, words);
  await page.getByRole('checkbox', { name: 'Answer 2 is right' }).press('Space');
  await expect(page.getByText('Write something here.').first()).toBeVisible();
  await expectGoodScreen(page, 'course-quiz-form');
  await write(page, 'Why that is right', 'Both come when nobody is there.');
  await press(page, 'button', 'Move Question 3 up');
  await expect(page.getByRole('button', { name: 'Move Question 2 up' })).toBeFocused();
  await tabTo(page, 'textbox', 'Per cent right to pass');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('75');
  await expect(page.getByText('Nothing to put right.', { exact: false })).toBeVisible();
  expect(await definitionOf(page, slug)).toMatch(
    /^passMark: 75\nattempts: 3\nquestions:\n {2}- id: when-done\n[^]*\n\n {2}- id: question-3\n[^]*\n\n {2}- id: question-2\n[^]*items:\n {6}- Knock\n {6}- Ring\n {6}- Wait\n/,
  );
  await asAdmin(server.url, (api) => api.delete(`/api/course-drafts/${slug}`));
});

test('keeps what somebody wrote by hand, and says why a form cannot show it', async ({
  page,
  server,
  signIn,
}) => {
  const slug = await asAdmin(server.url, async (api) => {
    const begun = await beginLesson(api, 'quiz', 'Written by hand');
    const { lessons } = await (await api.get(`/api/course-drafts/${begun}`)).json();
    const { id, version, title, minutes, definition, body } = lessons[0].texts[0];
    const data = { version, title, minutes, definition: definition.replace(/topic: .*/, "topic: ''"), body };
    await api.put(`/api/course-drafts/${begun}/texts/${id}`, { data });
    return begun;
  });
  await signIn('trainer');
  let letIn = () => {};
  const held = new Promise<void>((resolve) => (letIn = resolve));
  await page.route(/form-of-kind/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/course-drafts/${slug}`);
  await expectScreen(page, 'Written by hand');
  // It leads to its field, though the form is still on its way.
  await page.getByRole('button', { name: /what is defined, line \d+$/ }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Try it', exact: true })).toBeVisible();
  letIn();
  await expect(page.getByRole('textbox', { name: 'Topic' })).toBeFocused();
  const asText = page.getByRole('radio', { name: 'Text' });
  const asForm = page.getByRole('radio', { name: 'Form' });
  await asText.press('Space');
  const written = page.getByRole('textbox', { name: /^Questions/ });
  const before = await written.inputValue();
  await written.fill(`# Ask Dana before changing this.\n${before}\n    reviewer: Dana`);
  await asForm.press('Space');
  await page.getByRole('textbox', { name: 'Topic' }).fill('Keys');
  await expect(page.getByText('question 1 has no key "reviewer"', { exact: false }).first()).toBeVisible();
  await asText.press('Space');
  await expect(written).toHaveValue(/^# Ask Dana before changing this\.[^]*topic: Keys[^]*reviewer: Dana$/);
  await written.fill('questions: [');
  await expect(page.getByText('Line 1 of the text is no YAML.', { exact: false })).toBeVisible();
  await expect(asForm).toBeDisabled();
  await expectGoodScreen(page, 'course-quiz-text');
  await written.fill(before);
  await asForm.press('Space');
  await expect(page.getByRole('textbox', { name: 'What is asked' })).toBeVisible();
  expect(await definitionOf(page, slug)).toBe(before);
  await asAdmin(server.url, (api) => api.delete(`/api/course-drafts/${slug}`));
});

test('writes a conversation in a form beside its drawing, names what leads nowhere, and plays it from a step', async ({
  page,
  server,
  signIn,
}) => {
  test.slow();
  const slug = await asAdmin(server.url, (api) => beginLesson(api, 'scenario', 'Said in a form'));
  await signIn('trainer');
  await page.goto(`/course-drafts/${slug}?text=try-it`);
  await expectScreen(page, 'Said in a form');
  await press(page, 'button', 'the-call, a step with 2 choices; leads to kept, passed-on');
  await expect(page.getByRole('button', { name: /^1\. “The order/ })).toBeFocused();
  await tabTo(page, 'combobox', 'Where choice 1 leads');
  await page.keyboard.press('A');
  await expect(page.getByText('Nothing leads to "kept"', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'kept, an ending; nothing leads here' })).toBeVisible();
  await press(page, 'button', 'step-2, a step with 2 choices; leads nowhere yet');
  await write(page, 'What is said or happens', 'You look. It left on Monday.');
  await write(page, 'Words of choice 1', 'Ring before three.');
  await tabTo(page, 'combobox', 'Where choice 1 leads');
  await page.keyboard.press('t');
  await expect(page.getByText('The steps go round in a loop', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^step-2, .*leads back to the-call$/ })).toBeVisible();
  await expectGoodScreen(page, 'course-scenario-form');
  await page.keyboard.press('k');
  await expect(
    page.getByRole('button', { name: 'step-2, a step with 2 choices; leads to kept' }),
  ).toBeVisible();
  await write(page, 'What comes of choice 1', 'They can tell their customer.');
  await press(page, 'button', 'Remove Choice 2');
  await write(page, 'Short name', 'looked-up');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^looked-up, a step/ })).toBeVisible();
  await expect(page.getByText('Nothing to put right.', { exact: false })).toBeVisible();
  expect(await definitionOf(page, slug)).toMatch(/to: looked-up\n[^]*- id: looked-up\n/);

  await press(page, 'button', 'Play from here');
  await expectScreen(page, 'Trying “Try it”');
  await expect(page.getByText('The conversation begins at the step “looked-up”.')).toBeVisible();
  const lesson = page.frameLocator('iframe');
  await lesson.getByRole('button', { name: 'Begin the conversation' }).click();
  await expect(lesson.getByText('You look. It left on Monday.')).toBeVisible();
  await lesson.getByRole('button', { name: 'Ring before three.' }).click();
  await expect(lesson.getByText('They can tell their customer.')).toBeVisible();
  await expect(lesson.getByRole('heading', { name: 'Ten to three' })).toBeVisible();
  const width = () => page.locator('iframe').evaluate((frame) => frame.clientWidth);
  expect(await width()).toBeLessThan(400);
  await expectGoodScreen(page, 'draft-preview');
  await page.getByRole('radio', { name: 'Desktop' }).press('Space');
  await expect.poll(width).toBeGreaterThan(1100);
  await expect(lesson.getByRole('heading', { name: 'Ten to three' })).toBeVisible();
  await page.getByRole('link', { name: 'Back to writing' }).click();
  await expectScreen(page, 'Said in a form');
  await asAdmin(server.url, (api) => api.delete(`/api/course-drafts/${slug}`));
});

test('adds a translation, shows it beside its original, and tells what changed in that since', async ({
  page,
  server,
  signIn,
}) => {
  test.slow();
  const slug = 'leading-service';
  await asAdmin(server.url, (api) => api.put(`/api/course-drafts/${slug}`));
  await signIn('trainer');
  await page.goto(`/course-drafts/${slug}`);
  const outline = page.getByRole('navigation', { name: 'Outline' });
  await outline.getByRole('link', { name: /^1\. / }).press('Enter');
  await press(page, 'button', 'Add a language or setting');
  await press(page, 'button', 'Add');
  await expect(page.getByText('Choose another language, or a setting.')).toBeVisible();
  await tabTo(page, 'combobox', 'Language');
  await page.keyboard.type('Germ');
  await press(page, 'button', 'Add');
  await expect(outline.getByRole('link', { name: 'German' })).toHaveAttribute('aria-current', 'page');
  const original = page.getByRole('region', { name: 'The original' });
  await expect(original.getByText('It has not changed since this was written from it.')).toBeVisible();
  await write(page, 'Title', 'Auf Deutsch');
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();

  await outline.getByRole('link', { name: /^1\. / }).click();
  await expect(page.getByRole('region', { name: 'The original' })).toHaveCount(0);
  const body = page.getByLabel('Text', { exact: true });
  await body.press('ControlOrMeta+End');
  await page.keyboard.type('\nAsk them what they would change.');
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await outline.getByRole('link', { name: 'German' }).click();
  const changed = page.getByRole('group', {
    name: 'The original has changed since this was written from it',
  });
  await expect(changed.getByText('Ask them what they would change.')).toBeVisible();
  await expect(changed.getByRole('listitem').filter({ hasText: 'are the same' })).not.toHaveCount(0);
  await expectGoodScreen(page, 'course-translation');
  await press(page, 'button', 'It says the same again');
  await expect(original.getByText('It has not changed since this was written from it.')).toBeVisible();
  await expect(page.getByText('has changed since this was written from it', { exact: false })).toHaveCount(0);
  await page.getByRole('button', { name: 'Try it as a learner' }).press('Enter');
  await expectScreen(page, 'Trying “Auf Deutsch”');
  await expect(page.frameLocator('iframe').getByRole('heading', { name: 'Auf Deutsch' })).toBeVisible();
  await asAdmin(server.url, (api) => api.delete(`/api/course-drafts/${slug}`));
});
