import { expectGoodScreen, expectScreen } from './support/screens.js';
import { expect, test } from './support/test.js';

test('shows a question and its answers as buttons, what the press was worth, and that a link is over', async ({
  page,
}) => {
  const path = '**/api/refresher-links/*';
  const question = {
    title: 'Two readers, two needs',
    text: 'You hand the same list to two teams. One needs it early, the other needs it exact. What do you try first?',
    options: [
      'Send it to both at an hour that lies halfway between the two.',
      'Send it to both early, and correct it when somebody asks.',
      'Offer a rough list early and an exact one later, and ask if that would do.',
    ],
  };
  await page.route(path, (route) => route.fulfill({ json: question }));
  await page.route('**/api/refresher-links/*/answer', (route) =>
    route.fulfill({
      json: {
        isRight: false,
        rightAnswer: question.options[2],
        feedback: 'Two needs can have two answers.',
        comesBackAt: '2026-12-10T08:00:00.000Z',
      },
    }),
  );
  await page.goto('/refresher/abc');
  await expectScreen(page, 'Do you remember?');
  await expectGoodScreen(page, 'refresher-link');
  await page.getByRole('button', { name: 'Send it to both early' }).focus();
  await page.keyboard.press('Enter');
  const said = page.getByRole('status');
  await expect(said).toContainText('Not quite');
  await expect(said).toContainText('Right answer: Offer a rough list');
  await expect(said).toContainText('comes back on');
  await expectGoodScreen(page, 'refresher-link-answered');
  await page.route('**/api/refresher-links/*/answer', (route) =>
    route.fulfill({ status: 422, json: { code: 'TIP_QUESTION_NOT_DUE', message: '', requestId: 'r' } }),
  );
  await page.goto('/refresher/too-early');
  await page.getByRole('button', { name: 'Send it to both early' }).click();
  const refused = page.getByRole('alert').filter({ hasText: /\S/ });
  await expect(refused).toContainText('Open Home once you are signed in');
  await page.unroute(path);
  await page.goto('/refresher/unheard-of');
  await expect(refused).toContainText('leads to no question any more');
  await expectGoodScreen(page, 'refresher-link-over');
});
