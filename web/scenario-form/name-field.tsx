import { TextInput } from '@mantine/core';
import { described } from '../definition-form/described.js';
import type { FormTools } from '../definition-form/form-tools.js';
import { text } from './messages.js';
import { rename } from './scenario-edits.js';

interface Props {
  form: FormTools;
  list: 'steps' | 'endings';
  place: number;
  name: string;
}

/** The name by which choices lead to a step or ending; taken over when it is left, so that no half name clashes with another. */
export function NameField({ form, list, place, name }: Props) {
  const { onBlur, ...field } = described(form.field([list, place, 'id']), text('idHint'));
  return (
    <TextInput
      {...field}
      label={text('id')}
      spellCheck={false}
      defaultValue={name}
      onBlur={(event) => {
        const given = event.currentTarget.value.trim();
        // Without a name nothing could lead here, and nothing would follow the next one.
        if (given === '') event.currentTarget.value = name;
        else if (given !== name) form.edit((document) => rename(document, list, place, given));
        onBlur();
      }}
    />
  );
}
