import { type APIRequestContext, type Page, request } from '@playwright/test';
import { expect, loginOf } from './test.js';
import { PASSWORD } from './demo-server.js';

/** The API as the admin calls it, beside whoever is signed in on the page. */
export async function asAdmin<T>(url: string, act: (api: APIRequestContext) => Promise<T>): Promise<T> {
  const api = await request.newContext({ baseURL: url });
  try {
    const answer = await api.post('/api/auth/sign-in', {
      data: { login: loginOf('admin'), password: PASSWORD },
    });
    expect(answer.status()).toBe(204);
    return await act(api);
  } finally {
    await api.dispose();
  }
}

/** Somebody whom the completion report lists under these filters. */
export async function findReported(
  url: string,
  filters: Record<string, string | boolean>,
): Promise<{ id: string; employeeNumber: string; givenName: string }> {
  return await asAdmin(url, async (api) => {
    const answer = await api.get('/api/reports/completion/people', { params: { ...filters, limit: 1 } });
    const { items } = await answer.json();
    expect(items).toHaveLength(1);
    return items[0].person;
  });
}

/** A link that lets a person choose a password. */
export async function passwordLinkFor(url: string, personId: string): Promise<string> {
  return await asAdmin(url, async (api) => {
    const answer = await api.post(`/api/people/${personId}/set-password-links`);
    const link: { url: string } = await answer.json();
    return new URL(link.url).pathname + new URL(link.url).hash;
  });
}

/** Signs the page in as somebody who had no password, by a link from the admin. */
export async function signInAsOther(page: Page, url: string, personId: string): Promise<void> {
  const link = await passwordLinkFor(url, personId);
  const answer = await page.request.post('/api/auth/set-password', {
    data: { token: link.split('#')[1], password: PASSWORD },
  });
  expect(answer.status()).toBe(204);
}
