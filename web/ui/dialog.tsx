import { CloseButton, Group, Title } from '@mantine/core';
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import classes from './dialog.module.css';
import { text } from './messages.js';

interface Props {
  title: string;
  isOpen: boolean;
  /** Null where the dialog cannot be left without an answer. */
  onClose: (() => void) | null;
  children: ReactNode;
}

/** A modal dialog on the browser's own element: it keeps the focus inside, closes on Escape and gives the focus back. */
export function Dialog({ title, isOpen, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  useLayoutEffect(() => {
    const element = dialog.current;
    // Taken away while it is open, it would not give the focus back.
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      {isOpen && (
        <>
          <Group justify="space-between" wrap="nowrap" mb="md">
            <Title order={2} id={titleId}>
              {title}
            </Title>
            {onClose && <CloseButton size="lg" aria-label={text('close')} onClick={onClose} />}
          </Group>
          {children}
        </>
      )}
    </dialog>
  );
}
