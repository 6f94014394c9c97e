import { lazy, Suspense } from 'react';
import { Store, useStore } from '../api/store.js';

const isGiving = new Store(false);

/** Opens the dialog of thanks, from wherever the reader is. */
export const openThanks = () => isGiving.set(true);

const ThanksDialog = lazy(async () => ({ default: (await import('./thanks-dialog.js')).ThanksDialog }));

/** The dialog of thanks, in the frame of every screen; loaded when somebody first thanks. */
export function GiveThanks() {
  if (!useStore(isGiving)) return null;
  return (
    <Suspense>
      <ThanksDialog onClose={() => isGiving.set(false)} />
    </Suspense>
  );
}
