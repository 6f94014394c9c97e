import { Checkbox, Stack } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isAdmin, useMe } from '../api/me.js';
import { ownChatQuery } from '../chats/chats-data.js';
import { toast } from '../ui/announcements.js';
import { FormError } from '../ui/form-error.js';
import { Notice } from '../ui/notice.js';
import { PageSection } from '../ui/page-section.js';
import classes from './mail-choices.module.css';
import { text } from './messages.js';
import { chooseMail, type Kind, preferencesQuery } from './preferences-data.js';

/** What comes to the reader by mail or in their chat, each kind with its tick; saved as it is set. */
export function MailChoices() {
  const { data: preferences } = useSuspenseQuery(preferencesQuery);
  const queryClient = useQueryClient();
  const me = useMe();
  const { chat } = useSuspenseQuery(ownChatQuery).data;
  const isReached = me.email !== null || chat?.status === 'on';
  const always = preferences.always.filter((kind) => kind !== 'webhook-off' || isAdmin(me));
  const save = useMutation({
    // One after the other, each from what the one before left, since each sends the whole choice.
    scope: { id: 'preferences' },
    mutationFn: async ({ kind, byMail }: { kind: Kind; byMail: boolean }) => {
      const stand = queryClient.getQueryData(preferencesQuery.queryKey) ?? preferences;
      queryClient.setQueryData(preferencesQuery.queryKey, await chooseMail(stand, kind, byMail));
    },
    onSuccess: () => toast(text('saved')),
  });
  // Known with the press itself: a tick that waits for the mutation to be told of jumps back for a moment.
  const [underWay, setUnderWay] = useState<{ kind: Kind; byMail: boolean } | null>(null);
  const choose = (kind: Kind, byMail: boolean) => {
    const choice = { kind, byMail };
    setUnderWay(choice);
    save.mutate(choice, { onSettled: () => setUnderWay((now) => (now === choice ? null : now)) });
  };
  return (
    <PageSection title={text('title')} lead={text(isReached ? 'lead' : 'withoutAddress')}>
      {preferences.unreachableAddress !== null && (
        <Notice tone="late" title={text('unreachable')}>
          <p>{text('unreachableWhat', { address: preferences.unreachableAddress })}</p>
        </Notice>
      )}
      {isReached && (
        <Stack gap="sm">
          <div>
            <p className={classes.always}>{text('always')}</p>
            <ul className={classes.kinds}>
              {always.map((kind) => (
                <li key={kind}>{text(`kind:${kind}`)}</li>
              ))}
            </ul>
          </div>
          {preferences.optional.map(({ kind, byMail }) => (
            <Checkbox
              key={kind}
              label={text(`kind:${kind}`)}
              checked={underWay?.kind === kind ? underWay.byMail : byMail}
              onChange={({ currentTarget }) => choose(kind, currentTarget.checked)}
            />
          ))}
        </Stack>
      )}
      <FormError error={save.error} />
    </PageSection>
  );
}
