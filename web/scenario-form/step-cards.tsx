import { Button, Textarea, TextInput } from '@mantine/core';
import { Play } from 'lucide-react';
import { put, takeOut } from '../definition-form/definition-edits.js';
import classes from '../definition-form/definition-form.module.css';
import { described } from '../definition-form/described.js';
import type { FormTools } from '../definition-form/form-tools.js';
import { ItemActs } from '../definition-form/item-acts.js';
import { ItemCard } from '../definition-form/item-card.js';
import { listActs } from '../definition-form/list-acts.js';
import type { useOpenItem } from '../definition-form/use-open-item.js';
import { ChoiceRows } from './choice-rows.js';
import { text } from './messages.js';
import { NameField } from './name-field.js';
import type { ScenarioValues } from './scenario-values.js';

interface Props {
  values: ScenarioValues;
  form: FormTools;
  opened: ReturnType<typeof useOpenItem>;
  onPlay: (step: string) => void;
}

/** The steps of a conversation in the order of the file, one of them open at a time. */
export function StepCards({ values, form, opened, onPlay }: Props) {
  const { steps } = values;
  const acts = listActs(form, ['steps'], steps.length);
  return (
    <ol className={classes.list}>
      {steps.map((step, place) => {
        const path = ['steps', place];
        const number = place + 1;
        const name = text('stepName', { number });
        return (
          <ItemCard
            key={place}
            id={form.idOf(path)}
            title={text('stepTitle', { number, words: step.text || text('noWords') })}
            facts={text('stepFacts', { id: step.id, count: step.choices.length })}
            mistakes={form.mistakesIn(path)}
            isOpen={opened.open === place}
            onToggle={() => opened.setOpen(opened.open === place ? null : place)}
            acts={
              <ItemActs
                id={form.idOf(path)}
                name={name}
                place={place}
                count={steps.length}
                onMove={(to) => {
                  acts.move(place, to, name);
                  opened.follow(place, to);
                }}
                onRemove={() => {
                  acts.remove(place, name);
                  opened.setOpen(null);
                }}
              />
            }
          >
            <StepFields values={values} place={place} form={form} onPlay={onPlay} />
          </ItemCard>
        );
      })}
    </ol>
  );
}

interface FieldsProps {
  values: ScenarioValues;
  place: number;
  form: FormTools;
  onPlay: (step: string) => void;
}

function StepFields({ values, place, form, onPlay }: FieldsProps) {
  const step = values.steps[place];
  if (!step) return null;
  const path = ['steps', place];
  const { error } = form.field(path);
  return (
    <>
      {error && <div className={classes.mistake}>{error}</div>}
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
          form.edit((document) =>
            value === ''
              ? takeOut(document, [...path, 'speaker'])
              : put(document, [...path, 'speaker'], value),
          )
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
