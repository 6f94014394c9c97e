import { Textarea, TextInput } from '@mantine/core';
import type { UseFormReturn } from 'react-hook-form';
import { BehaviourSelect, isBehaviourChosen } from '../behaviours/behaviour-select.js';
import { text } from './messages.js';
import type { Receiver } from './receiver-words.js';

/** Thanks as they are typed; whoever changes theirs chooses nobody anew. */
export interface Wish {
  to: Receiver[];
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
  const { errors } = formState;
  return (
    <>
      <BehaviourSelect
        chosen={watch('behaviour')}
        error={errors.behaviour?.message}
        {...register('behaviour', { validate: isBehaviourChosen })}
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
