import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { Dialog } from '../ui/dialog.js';
import { FormError } from '../ui/form-error.js';
import { ChatDialog } from './chat-dialog.js';
import { TEST_WORDS } from './chat-words.js';
import { type Chat, chatsQuery, removeChat, testChat } from './chats-data.js';
import { text } from './messages.js';
import { text as ownText } from './own-messages.js';
import { TestResult } from './test-result.js';

const WORDS = { CHAT_NOT_FOUND: ownText('gone') };

/** One channel: a test of it, and what can be done with it. */
export function OpenChat({ chat, onClose }: { chat: Chat; onClose: () => void }) {
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<'change' | 'remove' | null>(null);
  const { name, department } = chat;
  const again = () => queryClient.invalidateQueries({ queryKey: chatsQuery.queryKey });
  const test = useMutation({ mutationFn: () => testChat(chat.id), onSuccess: again });
  const remove = useMutation({
    mutationFn: () => removeChat(chat.id),
    onSuccess: async () => {
      onClose();
      toast(text('removedNow', { name }));
      await again();
    },
  });
  if (asked === 'change') return <ChatDialog chat={chat} onClose={onClose} />;
  if (asked === 'remove')
    return (
      <ConfirmDialog
        title={text('removeTitle', { name })}
        isOpen
        confirmLabel={text('remove')}
        isDestructive
        isBusy={remove.isPending}
        error={remove.error}
        words={WORDS}
        onConfirm={() => remove.mutate()}
        onClose={onClose}
      >
        {text('removeWhat')}
      </ConfirmDialog>
    );
  return (
    <Dialog title={name} isOpen onClose={onClose}>
      <Stack>
        <Text>{text('of', { department: department.name })}</Text>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {ownText('is', { service: ownText(chat.kind), address: chat.address })}
        </Text>
        {test.data && <TestResult answer={test.data} />}
        <FormError error={test.error} words={TEST_WORDS} />
        <Group>
          <Button loading={test.isPending} onClick={() => test.mutate()}>
            {ownText('test')}
          </Button>
          <Button variant="default" onClick={() => setAsked('change')}>
            {text('change')}
          </Button>
          <Button variant="default" onClick={() => setAsked('remove')}>
            {text('remove')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
