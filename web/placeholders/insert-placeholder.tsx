import { Button, Group, Text } from '@mantine/core';
import { type KeyboardEvent, type SyntheticEvent, useId, useRef } from 'react';
import { text } from './messages.js';
import { markOf, PLACEHOLDERS } from './placeholders.js';

const FIELDS = 'textarea, input[type="text"], [contenteditable="true"]';

/** Remembers the field of a form in which somebody wrote last, and writes there; `isFor` says which fields take words. */
export function useLastField(first: string, isFor: (field: Element) => boolean) {
  const last = useRef<HTMLElement | null>(null);
  const note = ({ target }: SyntheticEvent) => {
    if (target instanceof HTMLElement && target.matches(FIELDS) && isFor(target)) last.current = target;
  };
  return {
    /** Who passes through a field by the Tab key did not mean it. */
    noting: {
      onInputCapture: note,
      onPointerDownCapture: note,
      onKeyDownCapture: (event: KeyboardEvent) => {
        if (event.key !== 'Tab' && event.key !== 'Shift') note(event);
      },
    },
    write: (words: string) => {
      const field = last.current?.isConnected ? last.current : document.getElementById(first);
      field?.focus();
      // As if it were typed, so that whatever the field is made of takes it, and it can be undone.
      document.execCommand('insertText', false, words);
    },
  };
}

/** Buttons that put placeholders of the company's words into a text. */
export function InsertPlaceholder({ onInsert }: { onInsert: (mark: string) => void }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <Text size="sm" fw={600} id={id}>
        {text('insert')}
      </Text>
      <Text size="sm" c="dimmed">
        {text('insertHint')}
      </Text>
      <Group gap="xs" mt={4}>
        {PLACEHOLDERS.map((name) => (
          <Button key={name} variant="default" size="compact-md" onClick={() => onInsert(markOf(name))}>
            {text(name)}
          </Button>
        ))}
      </Group>
    </div>
  );
}
