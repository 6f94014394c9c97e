import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { UseFormReturn } from 'react-hook-form';
import { behavioursQuery } from '../behaviours/behaviours-data.js';
import type { Colleague } from './kudos-data.js';
import { text } from './messages.js';

/** Thanks as they are typed; whoever changes theirs chooses nobody anew. */
export interface Wish {
  to: Colleague[];
  behaviour: string;
  sentence: string;
  about: string;
  mayBeShown: boolean;
}

export const NO_THANKS: Wish = { to: [], behaviour: '', sentence: '', about: '', mayBeShown: false };
const FEWEST_LETTERS = 10;

export const wordsToSend = ({ behaviour, sentence, about }: Wish) => ({
  behaviour,
  sentence: sentence.trim(),
  ...(about.trim() !== '' && { about: about.trim() }),
});

interface Props {
  form: UseFormReturn<Wish>;
  isBusy: boolean;
}

/** The behaviour, the sentence, and what it was for. */
export function ThanksFields({ form: { register, watch, formState }, isBusy }: Props) {
  const { data: behaviours = [] } = useQuery(behavioursQuery);
  const { errors } = formState;
  const chosen = behaviours.find(({ slug }) => slug === watch('behaviour'));
  return (
    <>
      <NativeSelect
        label={text('behaviour')}
        description={chosen?.summary}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={errors.behaviour?.message}
        data={[
          { value: '', label: text('choose') },
          ...behaviours.map(({ slug, title }) => ({ value: slug, label: title })),
        ]}
        {...register('behaviour', { validate: (slug) => slug !== '' || text('behaviourMissing') })}
      />
      <Textarea
        label={text('sentence')}
        description={text('sentenceHint')}
        rows={3}
        maxLength={500}
        readOnly={isBusy}
        error={errors.sentence?.message}
        {...register('sentence', {
          validate: (words) => words.trim().length >= FEWEST_LETTERS || text('sentenceMissing'),
        })}
      />
      <TextInput
        label={text('about')}
        maxLength={200}
        readOnly={isBusy}
        error={errors.about?.message}
        {...register('about')}
      />
    </>
  );
}
