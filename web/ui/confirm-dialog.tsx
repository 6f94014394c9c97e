import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from './dialog.js';
import { FormError } from './form-error.js';
import type { ErrorWords } from './error-words.js';
import { text } from './messages.js';

interface Props {
  title: string;
  isOpen: boolean;
  /** What will happen, to whom, and whether it can be taken back. */
  children: ReactNode;
  /** A verb: "Waive", "Sign out everywhere". */
  confirmLabel: string;
  isDestructive?: boolean;
  isBusy?: boolean;
  error?: unknown;
  words?: ErrorWords;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that cannot simply be undone. */
export function ConfirmDialog({ isDestructive = false, isBusy = false, children, ...props }: Props) {
  return (
    <Dialog title={props.title} isOpen={props.isOpen} onClose={props.onClose}>
      <Text component="div">{children}</Text>
      <FormError error={props.error} {...(props.words ? { words: props.words } : {})} />
      <Group justify="end" mt="lg">
        <Button variant="default" onClick={props.onClose}>
          {text('cancel')}
        </Button>
        <Button color={isDestructive ? 'red.9' : 'accent'} loading={isBusy} onClick={props.onConfirm}>
          {props.confirmLabel}
        </Button>
      </Group>
    </Dialog>
  );
}
