import { Store } from './store.js';

/**
 * Who this page is signed in as. `lost`: the session ended while the page was in use; requests wait, the frame asks to
 * sign in again on top of the page, and then they are sent again, so that nothing typed is lost.
 */
export type SessionState =
  { is: 'unknown' } | { is: 'open'; personId: string; isShared: boolean } | { is: 'lost'; personId: string };

export const session = new Store<SessionState>({ is: 'unknown' });

/** Resolves when somebody has signed in again; at once when this page never was signed in: false. */
export async function signedInAgain(): Promise<boolean> {
  const state = session.get();
  if (state.is === 'unknown') return false;
  // Whoever stands before a shared device now may be somebody else: nothing of the one before stays on the screen.
  if (state.is === 'open' && state.isShared) return await leave();
  session.set({ is: 'lost', personId: state.personId });
  return await new Promise((resolve) => {
    const stop = session.subscribe(() => {
      if (session.get().is === 'lost') return;
      stop();
      resolve(session.get().is === 'open');
    });
  });
}

/** Leaves by loading the sign-in page in the place of this one, so that nothing stays on the screen or behind it. */
export async function leave(): Promise<never> {
  sessionStorage.clear();
  window.location.replace('/sign-in');
  return await new Promise(() => undefined);
}
