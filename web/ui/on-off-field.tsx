import { Switch, type SwitchProps } from '@mantine/core';
import { type Control, Controller, type FieldPath, type FieldValues } from 'react-hook-form';

interface Props<Values extends FieldValues> extends Pick<SwitchProps, 'label' | 'description'> {
  control: Control<Values>;
}

/** Whether something is used, in the form of what it is. */
export function OnOffField<Values extends FieldValues>({ control, ...words }: Props<Values>) {
  return (
    <Controller
      control={control}
      // All forms that use it call it so.
      name={'isOn' as FieldPath<Values>}
      render={({ field: { value, onChange } }) => (
        <Switch
          {...words}
          checked={value}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
      )}
    />
  );
}
