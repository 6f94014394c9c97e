import { Button } from '@mantine/core';
import { api, tell } from '../api/client.js';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { FormError } from '../ui/form-error.js';
import { text } from './messages.js';
import type { PersonDetail } from './people-data.js';
import { ACCOUNT_WORDS, useAccountAct } from './use-account-act.js';

/** Asks before somebody is locked out. */
export function LockOut({ person: { id, name }, onClose }: { person: PersonDetail; onClose: () => void }) {
  const lock = useAccountAct(
    id,
    () => tell(api.POST('/api/people/{id}/disable', { params: { path: { id } } })),
    () => {
      onClose();
      toast(text('locked', { name }));
    },
  );
  return (
    <ConfirmDialog
      title={text('lockTitle', { name })}
      isOpen
      isDestructive
      isBusy={lock.isPending}
      error={lock.error}
      words={ACCOUNT_WORDS}
      confirmLabel={text('lockConfirm')}
      onConfirm={() => lock.mutate()}
      onClose={onClose}
    >
      {text('lockWhat')}
    </ConfirmDialog>
  );
}

/** Lets somebody who is locked out sign in again. */
export function OpenAgain({ person: { id, name } }: { person: PersonDetail }) {
  const open = useAccountAct(
    id,
    () => tell(api.POST('/api/people/{id}/enable', { params: { path: { id } } })),
    () => toast(text('unlocked', { name })),
  );
  return (
    <>
      <Button variant="default" loading={open.isPending} onClick={() => open.mutate()}>
        {text('unlock')}
      </Button>
      <FormError error={open.error} words={ACCOUNT_WORDS} />
    </>
  );
}
