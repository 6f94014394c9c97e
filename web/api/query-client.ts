import { QueryClient } from '@tanstack/react-query';
import { isUnreachable } from './api-error.js';

/** One, two, four … at most five seconds between tries. */
const pause = (tries: number) => Math.min(1000 * 2 ** tries, 5_000);

/**
 * For mutations that may be sent twice without harm (a saved answer, a position): repeated until the server answers.
 * Others are told to the person, who decides.
 */
export const untilAnswered = {
  retry: (_tries: number, error: Error) => isUnreachable(error),
  retryDelay: pause,
};

/** Reads are repeated by themselves while the server is away; a refusal is shown at once. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { ...untilAnswered, staleTime: 30_000, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});
