import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { FormError } from '../ui/form-error.js';
import { PageSection } from '../ui/page-section.js';
import { StatusBadge } from '../ui/status-badge.js';
import { TEST_WORDS } from './chat-words.js';
import { disconnectChat, ownChatQuery, testOwnChat } from './chats-data.js';
import { ConnectDialog } from './connect-dialog.js';
import { text } from './own-messages.js';
import { TestResult } from './test-result.js';

/** The chat in which the reader is told what would come by mail otherwise: connected, tested, exchanged, taken away. */
export function OwnChat() {
  const queryClient = useQueryClient();
  const { chat } = useSuspenseQuery(ownChatQuery).data;
  const [asked, setAsked] = useState<'connect' | 'disconnect' | null>(null);
  const test = useMutation({
    mutationFn: testOwnChat,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ownChatQuery.queryKey }),
  });
  const disconnect = useMutation({
    mutationFn: disconnectChat,
    onSuccess: () => {
      queryClient.setQueryData(ownChatQuery.queryKey, { chat: null });
      setAsked(null);
      toast(text('disconnected'));
    },
  });
  const ask = (what: typeof asked) => () => {
    test.reset();
    disconnect.reset();
    setAsked(what);
  };
  return (
    <PageSection title={text('title')} lead={text('lead')}>
      <Stack>
        {chat && (
          <Group gap="sm">
            <StatusBadge tone={chat.status === 'on' ? 'done' : 'late'}>
              {text(chat.status === 'on' ? 'on' : 'broken')}
            </StatusBadge>
            <Text style={{ overflowWrap: 'anywhere' }}>
              {text('is', { service: text(chat.kind), address: chat.address })}
            </Text>
          </Group>
        )}
        {test.data && <TestResult answer={test.data} />}
        <FormError error={test.error} words={TEST_WORDS} />
        <Group>
          {chat && (
            <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
              {text('test')}
            </Button>
          )}
          <Button variant="default" onClick={ask('connect')}>
            {text(chat ? 'exchange' : 'connect')}
          </Button>
          {chat && (
            <Button variant="default" onClick={ask('disconnect')}>
              {text('disconnect')}
            </Button>
          )}
        </Group>
      </Stack>
      {asked === 'connect' && <ConnectDialog onClose={() => setAsked(null)} />}
      <ConfirmDialog
        title={text('disconnectTitle')}
        isOpen={asked === 'disconnect'}
        confirmLabel={text('disconnect')}
        isBusy={disconnect.isPending}
        error={disconnect.error}
        onConfirm={() => disconnect.mutate()}
        onClose={() => setAsked(null)}
      >
        {text('disconnectWhat')}
      </ConfirmDialog>
    </PageSection>
  );
}
