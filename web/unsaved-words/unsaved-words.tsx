import { useBlocker } from '@tanstack/react-router';
import { session } from '../api/session.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { text } from './messages.js';

/**
 * Asks before somebody leaves words that are not saved, for another screen or altogether. Whoever has saved them navigates on with
 * `ignoreBlocker`.
 */
export function UnsavedWords({ areThere }: { areThere: boolean }) {
  const leaving = useBlocker({
    shouldBlockFn: () => areThere,
    enableBeforeUnload: () => areThere && mayStay(),
    withResolver: true,
  });
  return (
    <ConfirmDialog
      title={text('title')}
      isOpen={leaving.status === 'blocked'}
      isDestructive
      confirmLabel={text('leave')}
      onConfirm={() => leaving.proceed?.()}
      onClose={() => leaving.reset?.()}
    >
      {text('what')}
    </ConfirmDialog>
  );
}

/** Whoever is signed out, and whoever leaves a shared device, leaves nothing on its screen: no question keeps the page. */
function mayStay(): boolean {
  const state = session.get();
  return state.is === 'open' && !state.isShared;
}
