import { NativeSelect, NumberInput, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { behavioursQuery } from '../behaviours/behaviours-data.js';
import type { Path } from '../definition-form/definition-document.js';
import { put, putOrTakeOut } from '../definition-form/definition-edits.js';
import classes from '../definition-form/definition-form.module.css';
import type { FormTools } from '../definition-form/form-tools.js';
import { Rows } from '../definition-form/rows.js';
import { text } from './messages.js';
import { beginChoice, leadToNewStep } from './scenario-edits.js';
import type { ChoiceValues, ScenarioValues, StepValues } from './scenario-values.js';

/** No name of a step can be this: it holds a blank. */
const NEW_STEP = 'new step';

interface Props {
  values: ScenarioValues;
  step: StepValues;
  place: number;
  form: FormTools;
}

/** What can be said at a step: the words, where they lead, what they are worth, and what comes of them. */
export function ChoiceRows({ values, step, place, form }: Props) {
  const list = ['steps', place, 'choices'];
  return (
    <Rows
      form={form}
      list={list}
      items={step.choices}
      legend={text('choices')}
      hint={text('choicesHint')}
      isTall
      nameOf={(number) => text('choiceName', { number })}
      adding={{ label: text('addChoice'), value: beginChoice(), key: 'text' }}
      row={(choice, path, number) => (
        <ChoiceFields values={values} choice={choice} path={path} number={number} form={form} />
      )}
    />
  );
}

interface ChoiceProps {
  values: ScenarioValues;
  choice: ChoiceValues;
  path: Path;
  number: number;
  form: FormTools;
}

function ChoiceFields({ values, choice, path, number, form }: ChoiceProps) {
  const at = (key: string) => [...path, key];
  const words = (key: 'text' | 'feedback') => ({
    ...form.field(at(key)),
    autosize: true,
    value: choice[key],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      form.edit((document) => put(document, at(key), value)),
  });
  const { error } = form.field(path);
  return (
    <>
      {error && <div className={classes.mistake}>{error}</div>}
      <Textarea {...words('text')} label={text('choiceWords', { number })} />
      <NativeSelect
        {...form.field(at('to'))}
        label={text('choiceTo', { number })}
        value={choice.to}
        data={placesFor(values, choice.to)}
        onChange={({ currentTarget: { value } }) => {
          const [, step, , own] = path;
          form.edit((document) =>
            value === NEW_STEP
              ? leadToNewStep(document, Number(step), Number(own))
              : put(document, at('to'), value),
          );
        }}
      />
      <Textarea {...words('feedback')} label={text('choiceFeedback', { number })} />
      <div className={classes.settings}>
        <NumberInput
          {...form.field(at('points'))}
          label={text('choicePoints', { number })}
          min={0}
          max={100}
          clampBehavior="strict"
          allowDecimal={false}
          value={choice.points ?? ''}
          onChange={(value) =>
            form.edit((document) => put(document, at('points'), typeof value === 'number' ? value : null))
          }
        />
        <BehaviourField choice={choice} path={at('behaviour')} number={number} form={form} />
      </div>
    </>
  );
}

function BehaviourField({ choice, path, number, form }: Omit<ChoiceProps, 'values'>) {
  const { data: behaviours = [] } = useQuery(behavioursQuery);
  const known = behaviours.map(({ slug, title }) => ({ value: slug, label: title }));
  const isKnown = choice.behaviour === '' || known.some(({ value }) => value === choice.behaviour);
  return (
    <NativeSelect
      {...form.field(path)}
      label={text('choiceBehaviour', { number })}
      value={choice.behaviour}
      data={[
        { value: '', label: text('noBehaviour') },
        ...(isKnown ? [] : [{ value: choice.behaviour, label: choice.behaviour }]),
        ...known,
      ]}
      onChange={({ currentTarget: { value } }) =>
        form.edit((document) => putOrTakeOut(document, path, value))
      }
    />
  );
}

/** Everything that a choice may lead to; what it names now stands there even where there is no such step. */
function placesFor({ steps, endings }: ScenarioValues, to: string) {
  const ids = (things: readonly { id: string }[]) => [
    ...new Set(things.map(({ id }) => id).filter((id) => id !== '')),
  ];
  const isKnown = [...steps, ...endings].some(({ id }) => id === to && id !== '');
  return [
    ...(isKnown ? [] : [{ value: to, label: to === '' ? text('noTo') : text('unknownTo', { id: to }) }]),
    { group: text('steps'), items: [...ids(steps), { value: NEW_STEP, label: text('newStep') }] },
    { group: text('endings'), items: ids(endings) },
  ];
}
