import createClient from 'openapi-fetch';
import type { components, paths } from './openapi.js';
import { send } from './send.js';

/** Every route of the API with its types, from the server's own description: `api.GET('/api/me')`. */
export const api = createClient<paths>({ fetch: send });

/** The views of the API by name: `View<'MeView'>`. */
export type View<Name extends keyof components['schemas']> = components['schemas'][Name];

/** The body of an answer; refusals have been thrown by then. Use: `ask(api.GET('/api/me'))`. */
export async function ask<T>(request: Promise<{ data?: T; response: Response }>): Promise<NonNullable<T>> {
  const { data } = await request;
  if (data === undefined || data === null) throw new Error('An answer with a body came without one.');
  return data;
}

/** Waits for an answer that has no body (204). Use: `tell(api.POST('/api/auth/sign-out'))`. */
export async function tell(request: Promise<{ response: Response }>): Promise<void> {
  await request;
}
