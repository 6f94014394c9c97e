import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

interface Props<T extends FieldValues> {
  form: UseFormReturn<T>;
  onSubmit: (values: T) => void;
  children: ReactNode;
}

/** A form whose mistakes stand at its fields; the first faulty one gets the focus. */
export function Form<T extends FieldValues>({ form, onSubmit, children }: Props<T>) {
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit((values) => onSubmit(values))(event)}>
      <Stack gap="md">{children}</Stack>
    </form>
  );
}
