import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

test('shows what each version of a course changed, and begins a draft with an earlier one, never over somebody’s unseen', async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn('trainer');
  const api = page.request;
  const begun = await api.post('/api/course-drafts', { data: { title: 'Closing the till', language: 'en' } });
  const path = `/api/course-drafts/${(await begun.json()).slug}`;
  await api.post(`${path}/lessons`, { data: { kind: 'article', title: 'Counting' } });
  const publish = async (body: string) => {
    const draft = await (await api.put(path)).json();
    const { id, version, title, minutes, definition } = (await (await api.get(path)).json()).lessons[0]
      .texts[0];
    const saved = await api.put(`${path}/texts/${id}`, {
      data: { version, title, minutes, definition, body },
    });
    const { version: now } = await saved.json();
    const done = await api.post(`${path}/publication`, { data: { version: now } });
    expect([done.status(), draft.slug]).toEqual([204, 'closing-the-till']);
  };
  await publish('Count the notes.\n\nWrite the sum down.');
  await publish('Count the notes and the coins.\n\nWrite the sum down.');

  await page.goto('/courses/closing-the-till');
  await page.getByRole('link', { name: 'Earlier versions' }).press('Enter');
  await expectScreen(page, 'Earlier versions of closing-the-till');
  await expect(page.getByText('Rewritten: Counting')).toBeVisible();
  await page.getByRole('button', { name: 'Compare with the version before' }).press('Enter');
  await expect(page.getByText('Count the notes and the coins.')).toBeVisible();
  await expectGoodScreen(page, 'course-history');
  await page.getByRole('button', { name: 'Begin a draft with this version' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Begin a draft with this version?' });
  await dialog.getByRole('button', { name: 'Begin the draft' }).press('Enter');
  await expectScreen(page, 'Closing the till');
  await page.getByRole('link', { name: 'Counting' }).first().press('Enter');
  await expect(page.getByLabel(/^Text/)).toContainText('Count the notes.');

  await page.goto('/course-history/closing-the-till');
  await page.getByRole('button', { name: 'Begin a draft with this version' }).press('Enter');
  await dialog.getByRole('button', { name: 'Begin the draft' }).press('Enter');
  await expect(dialog.getByText('Somebody is writing this course', { exact: false })).toBeVisible();
  await expectGoodScreen(page, 'course-history-open');
  await dialog.getByRole('button', { name: 'Replace that draft' }).press('Enter');
  await expectScreen(page, 'Closing the till');
  await api.delete(path);
});
