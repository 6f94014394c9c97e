import { Button, Group, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { announce } from './announcements.js';
import { text } from './messages.js';

interface Props {
  label: string;
  value: string;
  copyLabel: string;
  /** What else can be done with it. */
  children?: ReactNode;
}

/** Something to be read, and to be copied where the browser lets us. */
export function CopyField({ label, value, copyLabel, children }: Props) {
  const copy = () => void navigator.clipboard.writeText(value).then(() => announce(text('copied')));
  return (
    <Group align="end" gap="sm">
      <TextInput
        label={label}
        value={value}
        readOnly
        flex={1}
        miw="12rem"
        onFocus={(event) => event.currentTarget.select()}
      />
      {window.isSecureContext && (
        <Button variant="default" onClick={copy}>
          {copyLabel}
        </Button>
      )}
      {children}
    </Group>
  );
}
