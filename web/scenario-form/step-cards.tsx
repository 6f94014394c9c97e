import { Button, Textarea, TextInput } from '@mantine/core';
import { Play } from 'lucide-react';
import { put, putOrTakeOut } from '../definition-form/definition-edits.js';
import { described } from '../definition-form/described.js';
import type { FormTools } from '../definition-form/form-tools.js';
import { ItemCards } from '../definition-form/item-cards.js';
import type { useOpenItem } from '../definition-form/use-open-item.js';
import { ChoiceRows } from './choice-rows.js';
import { text } from './messages.js';
import { NameField } from './name-field.js';
import type { ScenarioValues, StepValues } from './scenario-values.js';

interface Props {
  values: ScenarioValues;
  form: FormTools;
  opened: ReturnType<typeof useOpenItem>;
  onPlay: (step: string) => void;
}

/** The steps of a conversation in the order of the file, one of them open at a time. */
export function StepCards({ values, form, opened, onPlay }: Props) {
  return (
    <ItemCards
      form={form}
      list={['steps']}
      items={values.steps}
      opened={opened}
      nameOf={(number) => text('stepName', { number })}
      titleOf={(step, number) => text('stepTitle', { number, words: step.text || text('noWords') })}
      factsOf={({ id, choices }) => text('stepFacts', { id, count: choices.length })}
    >
      {(step, place) => <StepFields values={values} step={step} place={place} form={form} onPlay={onPlay} />}
    </ItemCards>
  );
}

interface FieldsProps {
  values: ScenarioValues;
  step: StepValues;
  place: number;
  form: FormTools;
  onPlay: (step: string) => void;
}

function StepFields({ values, step, place, form, onPlay }: FieldsProps) {
  const path = ['steps', place];
  return (
    <>
      <Textarea
        {...form.field([...path, 'text'])}
        label={text('words')}
        autosize
        minRows={2}
        value={step.text}
        onChange={({ currentTarget: { value } }) =>
          form.edit((document) => put(document, [...path, 'text'], value))
        }
      />
      <TextInput
        {...described(form.field([...path, 'speaker']), text('speakerHint'))}
        label={text('speaker')}
        value={step.speaker}
        onChange={({ currentTarget: { value } }) =>
          form.edit((document) => putOrTakeOut(document, [...path, 'speaker'], value))
        }
      />
      <NameField key={step.id} form={form} list="steps" place={place} name={step.id} />
      <ChoiceRows values={values} step={step} place={place} form={form} />
      <div>
        <Button
          variant="default"
          leftSection={<Play size={18} aria-hidden />}
          onClick={() => onPlay(step.id)}
        >
          {text('play')}
        </Button>
      </div>
    </>
  );
}
