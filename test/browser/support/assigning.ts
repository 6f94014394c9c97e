import { asAdmin } from './other-people.js';
import { expectScreen } from './screens.js';
import type { Page } from './test.js';

interface Somebody {
  id: string;
  name: string;
  employeeNumber: string;
  email: string | null;
}

/** People in service in a department of the demo company. */
export async function peopleIn(url: string, department: string): Promise<Somebody[]> {
  return await asAdmin(url, async (api) => {
    const { items: departments } = await (
      await api.get('/api/departments', { params: { text: department } })
    ).json();
    const params = { department: departments[0].id, status: 'in-service', limit: 20 };
    return (await (await api.get('/api/people', { params })).json()).items;
  });
}

/** Chooses the track and, by title, whom; leaves the page at the due date. */
export async function chooseByTitle(page: Page, title: string): Promise<void> {
  await page.goto('/assignments/new');
  await expectScreen(page, /which one/);
  await page.getByRole('radio', { name: /Customer/ }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await expectScreen(page, /to whom/);
  await page.getByRole('combobox', { name: 'Titles' }).fill(title);
  await page.getByRole('option', { name: title }).first().click();
  await page.getByRole('button', { name: 'Next' }).click();
  await expectScreen(page, /due when/);
}
