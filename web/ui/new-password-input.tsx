import { PasswordInput } from '@mantine/core';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { text } from './messages.js';

interface Props {
  label: string;
  error: string | undefined;
  field: UseFormRegisterReturn;
}

/** Where somebody chooses a password: says what it needs before anything is typed, and can show what was. */
export function NewPasswordInput({ label, error, field }: Props) {
  return (
    <PasswordInput
      label={label}
      description={text('passwordNeeds')}
      autoComplete="new-password"
      error={error}
      {...field}
    />
  );
}
