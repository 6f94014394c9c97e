import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { behavioursQuery } from './behaviours-data.js';
import { text } from './select-messages.js';

interface Props extends UseFormRegisterReturn {
  /** Slug of what is chosen; empty for none. */
  chosen: string;
  error: string | undefined;
}

/** What a colleague showed, of the company's list, with what each means. */
export function BehaviourSelect({ chosen, ...field }: Props) {
  const { data: behaviours = [] } = useQuery(behavioursQuery);
  return (
    <NativeSelect
      label={text('behaviour')}
      description={behaviours.find(({ slug }) => slug === chosen)?.summary}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={[
        { value: '', label: text('choose') },
        ...behaviours.map(({ slug, title }) => ({ value: slug, label: title })),
      ]}
      {...field}
    />
  );
}

/** For the form: whether something is chosen, or what to say. */
export const isBehaviourChosen = (slug: string): true | string => slug !== '' || text('behaviourMissing');
