import { ApiError } from '../api/api-error.js';
import { api, tell } from '../api/client.js';
import { leave, session } from '../api/session.js';

/** Ends the session and leaves by loading the page anew, so that nothing of the person stays in memory. */
export async function signOut(): Promise<void> {
  session.set({ is: 'unknown' });
  await tell(api.POST('/api/auth/sign-out')).catch((error: unknown) => {
    // Somebody whose session has ended already is where they wanted to be.
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
  });
  await leave();
}
