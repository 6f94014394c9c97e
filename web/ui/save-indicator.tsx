import { Group, Text } from '@mantine/core';
import { Check, CloudOff, LoaderCircle } from 'lucide-react';
import { text } from './messages.js';

export type SaveState = 'saved' | 'saving' | 'waiting';

const SHOWN = {
  saved: { icon: Check, words: text('saved') },
  saving: { icon: LoaderCircle, words: text('saving') },
  waiting: { icon: CloudOff, words: text('notSaved') },
};

/** Whether what was entered has reached the server; said aloud when it changes. */
export function SaveIndicator({ state }: { state: SaveState | null }) {
  const shown = state && SHOWN[state];
  return (
    <Group gap={6} wrap="nowrap" role="status" mih="1.5rem">
      {shown && (
        <>
          <shown.icon size={18} aria-hidden />
          <Text size="sm">{shown.words}</Text>
        </>
      )}
    </Group>
  );
}

/** What a mutation with `untilAnswered` says about itself. */
export function saveState(save: {
  isPending: boolean;
  isSuccess: boolean;
  failureCount: number;
}): SaveState | null {
  if (save.isPending) return save.failureCount > 0 ? 'waiting' : 'saving';
  return save.isSuccess ? 'saved' : null;
}
