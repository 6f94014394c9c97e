import { Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMe } from '../api/me.js';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { isComing, scopeInWords, shortDayOf } from './grant-words.js';
import { type Grant, GRANTS_KEY, revoke } from './grants-data.js';
import { text } from './messages.js';

const WORDS = { LAST_ADMIN: text('lastAdmin'), GRANT_NOT_FOUND: text('gone') };

/** Asks before a role is taken away, and says what goes with it. */
export function RevokeGrant({ grant, onClose }: { grant: Grant; onClose: () => void }) {
  const queryClient = useQueryClient();
  const me = useMe();
  const { person, role, from } = grant;
  const isOwn = person.id === me.id;
  const takeAway = useMutation({
    mutationFn: () => revoke(grant),
    onSuccess: async () => {
      onClose();
      toast(text('revoked', { name: person.name }));
      // Whoever takes their own role away is shown the door by the next screen that asks who they are.
      await queryClient.invalidateQueries({ queryKey: isOwn ? ['me'] : GRANTS_KEY });
      if (isOwn) await queryClient.invalidateQueries({ queryKey: GRANTS_KEY });
    },
  });
  const may = text(`${role}May`);
  return (
    <ConfirmDialog
      title={text('revokeTitle', { name: person.name })}
      isOpen
      isDestructive
      isBusy={takeAway.isPending}
      error={takeAway.error}
      words={WORDS}
      confirmLabel={text('revoke')}
      onConfirm={() => takeAway.mutate()}
      onClose={onClose}
    >
      <Text mb="sm">
        {isComing(grant)
          ? text('losesComing', { day: shortDayOf(from) })
          : text('loses', { role: text(role), scope: scopeInWords(grant), name: person.name, may })}
      </Text>
      {isOwn && role === 'admin' && <Text mb="sm">{text('losesOwn')}</Text>}
      <Text>{text('losesNothingElse')}</Text>
    </ConfirmDialog>
  );
}
