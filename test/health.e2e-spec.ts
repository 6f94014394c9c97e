import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

it('answers that the process lives and that its database does', async () => {
  for (const path of ['/api/health/live', '/api/health/ready', '/api/health']) {
    const response = await app.client().get(path);
    expect(response.status).toBe(200);
    expect(response.body).toEqual({ status: 'ok' });
  }
});

it('answers an unknown address with a code and a request id', async () => {
  const response = await app.client().get('/api/nothing-here');
  expect(response.status).toBe(404);
  expect(response.body).toMatchObject({
    code: 'ROUTE_NOT_FOUND',
    requestId: response.headers['x-request-id'],
  });
});
