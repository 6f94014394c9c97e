import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask, tell } from '../api/client.js';
import { dayInWordsOf } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { CopyField } from '../ui/copy-field.js';
import { FormError } from '../ui/form-error.js';
import { PageSection } from '../ui/page-section.js';
import { text } from './messages.js';
import { calendarFeedQuery } from './queries.js';

type Question = 'replace' | 'revoke';

/** The address by which a calendar follows the reader's sessions: made, shown once, replaced, revoked. */
export function CalendarFeed() {
  const queryClient = useQueryClient();
  const { data: feed } = useSuspenseQuery(calendarFeedQuery);
  const [asked, setAsked] = useState<Question | null>(null);
  const [address, setAddress] = useState<string | null>(null);
  const make = useMutation({
    mutationFn: () => ask(api.POST('/api/me/calendar-feed')),
    onSuccess: ({ address: made, madeAt }) => {
      queryClient.setQueryData(calendarFeedQuery.queryKey, { madeAt });
      setAddress(made);
      setAsked(null);
      toast(text('calendarMade'));
    },
  });
  const revoke = useMutation({
    mutationFn: () => tell(api.DELETE('/api/me/calendar-feed')),
    onSuccess: () => {
      queryClient.setQueryData(calendarFeedQuery.queryKey, { madeAt: null });
      setAddress(null);
      setAsked(null);
      toast(text('calendarRevoked'));
    },
  });
  const question = (which: Question) => () => {
    make.reset();
    revoke.reset();
    setAsked(which);
  };
  const close = () => setAsked(null);
  return (
    <PageSection title={text('calendar')} lead={text('calendarLead')}>
      <Stack>
        {address !== null && (
          <>
            <CopyField label={text('calendarAddress')} value={address} copyLabel={text('calendarCopy')} />
            <Text size="sm">{text('calendarOnce')}</Text>
          </>
        )}
        {address === null && feed.madeAt !== null && (
          <Text>{text('calendarSince', { day: dayInWordsOf(feed.madeAt) })}</Text>
        )}
        {feed.madeAt === null ? (
          <>
            <FormError error={make.error} />
            <Group>
              <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
                {text('calendarMake')}
              </Button>
            </Group>
          </>
        ) : (
          <Group>
            <Button variant="default" onClick={question('replace')}>
              {text('calendarReplace')}
            </Button>
            <Button variant="default" onClick={question('revoke')}>
              {text('calendarRevoke')}
            </Button>
          </Group>
        )}
      </Stack>
      <ConfirmDialog
        title={text('calendarReplace')}
        isOpen={asked === 'replace'}
        confirmLabel={text('calendarReplace')}
        isBusy={make.isPending}
        error={make.error}
        onConfirm={() => make.mutate()}
        onClose={close}
      >
        {text('calendarReplaceWhat')}
      </ConfirmDialog>
      <ConfirmDialog
        title={text('calendarRevoke')}
        isOpen={asked === 'revoke'}
        confirmLabel={text('calendarRevoke')}
        isDestructive
        isBusy={revoke.isPending}
        error={revoke.error}
        onConfirm={() => revoke.mutate()}
        onClose={close}
      >
        {text('calendarRevokeWhat')}
      </ConfirmDialog>
    </PageSection>
  );
}
