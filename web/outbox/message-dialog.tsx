import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { Dialog } from '../ui/dialog.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingState } from '../ui/loading-state.js';
import { MessageState, nameOf, subjectOf } from './message-table.js';
import { text } from './messages.js';
import { type Message, messageQuery, sendAgain } from './outbox-data.js';
import classes from './outbox.module.css';

/** One message as plain text, and what became of it. */
export function MessageDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const { data, error } = useQuery(messageQuery(message.id));
  const name = nameOf(message);
  if (isAsking) return <AgainDialog message={message} onClose={onClose} />;
  return (
    <Dialog title={text('messageTo', { name })} isOpen onClose={onClose}>
      {error && <ErrorState error={error} />}
      {!data && !error && <LoadingState />}
      {data && (
        <>
          <MessageState message={data} />
          {data.reply && <Text size="sm">{text('serverSaid', { reply: data.reply })}</Text>}
          <Text mt="md" fw={650}>
            {subjectOf(data)}
          </Text>
          {data.channel === 'email' && (
            <Text size="sm" c="dimmed">
              {text('to')}: {data.address ?? text('erased')}
            </Text>
          )}
          <div className={classes.words}>{data.text ?? text('noWords')}</div>
          {data.canBeRepeated && (
            <Group justify="end" mt="md">
              <Button onClick={() => setAsking(true)}>{text('again')}</Button>
            </Group>
          )}
        </>
      )}
    </Dialog>
  );
}

const WORDS = { MESSAGE_NOT_REPEATABLE: text('notRepeatable'), MESSAGE_NOT_FOUND: text('gone') };

/** Says what may happen before a message is sent again. */
function AgainDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const queryClient = useQueryClient();
  const name = nameOf(message);
  const again = useMutation({
    mutationFn: () => sendAgain(message.id),
    onSuccess: () => {
      onClose();
      toast(text('againSent'));
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['outbox'] }),
  });
  return (
    <ConfirmDialog
      title={text('againTitle')}
      isOpen
      confirmLabel={text('again')}
      isBusy={again.isPending}
      error={again.error}
      words={WORDS}
      onConfirm={() => again.mutate()}
      onClose={onClose}
    >
      {text(message.status === 'unconfirmed' ? 'againUnconfirmed' : 'againFailed', { name })}
    </ConfirmDialog>
  );
}
