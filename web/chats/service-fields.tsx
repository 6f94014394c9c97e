import { Group, Radio, TextInput, type TextInputProps } from '@mantine/core';
import { type Control, Controller, type FieldPath, type FieldValues } from 'react-hook-form';
import { SERVICES } from './chats-data.js';
import { text } from './own-messages.js';

/** Slack or Teams. */
export function ServiceField<Values extends FieldValues>({ control }: { control: Control<Values> }) {
  return (
    <Controller
      control={control}
      // Both forms that use it call it so.
      name={'kind' as FieldPath<Values>}
      render={({ field: { value, onChange } }) => (
        <Radio.Group label={text('service')} value={value} onChange={onChange}>
          <Group gap="lg" mt={4} mb="xs">
            {SERVICES.map((service) => (
              <Radio key={service} value={service} label={text(service)} />
            ))}
          </Group>
        </Radio.Group>
      )}
    />
  );
}

/** The address of a webhook: what is typed is seen, since it is pasted once. */
export function AddressField({ description, ...props }: TextInputProps) {
  return (
    <TextInput
      label={text('address')}
      description={description ?? text('addressHint')}
      type="url"
      inputMode="url"
      maxLength={1000}
      autoComplete="off"
      {...props}
    />
  );
}
