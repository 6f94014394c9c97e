import { test as base, expect, type Page } from '@playwright/test';
import { type DemoServer, PASSWORD, startDemoServer } from './demo-server.js';

export { expect, type Page };

/** Who has a sign-in at Harbourlight. */
export type DemoName = 'admin' | 'trainer' | 'manager' | 'newhire';

interface Fixtures {
  /** Signs in without the screen; the next `page.goto` is theirs. */
  signIn: (name: DemoName) => Promise<void>;
  /** Every page is watched: no other site is asked, no policy is broken, nothing is thrown. */
  watch: void;
}

export const VIEWPORTS = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
};

export const loginOf = (name: DemoName) => `${name}@harbourlight.example`;

export const test = base.extend<Fixtures, { server: DemoServer }>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from the pattern.
    async ({}, use) => {
      const server = await startDemoServer();
      await use(server);
      await server.end();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ server }, use) => await use(server.url),
  signIn: async ({ page }, use) => {
    await use(async (name) => {
      const answer = await page.request.post('/api/auth/sign-in', {
        data: { login: loginOf(name), password: PASSWORD },
      });
      expect(answer.status()).toBe(204);
    });
  },
  watch: [
    async ({ page, server }, use) => {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
      page.on('console', (message) => {
        // Refusals of the API are part of what is tested; the browser reports them as well.
        if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
          faults.push(message.text());
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(server.url)) faults.push(`asked elsewhere: ${request.url()}`);
      });
      await use();
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});
