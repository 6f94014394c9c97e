import { Button, NativeSelect, Text, Title } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { Document } from 'yaml';
import type { Path } from '../definition-form/definition-document.js';
import { put } from '../definition-form/definition-edits.js';
import classes from '../definition-form/definition-form.module.css';
import type { FormTools } from '../definition-form/form-tools.js';
import { useOpenItem } from '../definition-form/use-open-item.js';
import { EndingCards } from './ending-cards.js';
import { layOut } from './graph-layout.js';
import { text } from './messages.js';
import { addEnding, addStep } from './scenario-edits.js';
import { ScenarioGraph } from './scenario-graph.js';
import { scenarioValues } from './scenario-values.js';
import { StepCards } from './step-cards.js';

interface Props {
  document: Document.Parsed;
  form: FormTools;
  goal: Path | null;
  /** Tries the conversation as a learner from a step on. */
  onPlay: (step: string) => void;
}

/** A scenario as a form: its drawing, its steps with what can be said at each, and its endings. */
export function ScenarioForm({ document: scenario, form, goal, onPlay }: Props) {
  const values = scenarioValues(scenario);
  const { start, steps, endings } = values;
  const step = useOpenItem('steps', goal, null);
  const ending = useOpenItem('endings', goal, null);
  const startField = form.field(['start']);
  return (
    <>
      <NativeSelect
        {...startField}
        label={text('start')}
        value={start}
        data={[
          ...(steps.some(({ id }) => id === start)
            ? []
            : [{ value: start, label: start || text('noStart') }]),
          ...steps.map(({ id }) => id).filter((id, place, all) => id !== '' && all.indexOf(id) === place),
        ]}
        onChange={({ currentTarget: { value } }) => form.edit((document) => put(document, ['start'], value))}
      />
      <ScenarioGraph
        graph={layOut(values)}
        values={values}
        mistakesIn={form.mistakesIn}
        onChoose={(kind, place) => {
          const path = [kind === 'step' ? 'steps' : 'endings', place];
          if (kind === 'step') step.setOpen(place);
          else ending.setOpen(place);
          form.focusLater(form.idOf(path));
        }}
      />
      <div className={classes.section}>
        <Title order={4} size="h5">
          {text('steps')}
        </Title>
        <Said form={form} path={['steps']} />
        {steps.length === 0 && <Text c="dimmed">{text('stepsNone')}</Text>}
        <StepCards values={values} form={form} opened={step} onPlay={onPlay} />
        <div>
          <Button
            id={`${form.idOf(['steps'])}.add`}
            variant="default"
            leftSection={<Plus size={18} aria-hidden />}
            onClick={() => {
              form.edit(addStep);
              step.setOpen(steps.length);
              form.focusLater(form.idOf(['steps', steps.length, 'text']));
            }}
          >
            {text('addStep')}
          </Button>
        </div>
      </div>
      <div className={classes.section}>
        <Title order={4} size="h5">
          {text('endings')}
        </Title>
        <Said form={form} path={['endings']} />
        {endings.length === 0 && <Text c="dimmed">{text('endingsNone')}</Text>}
        <EndingCards endings={endings} form={form} opened={ending} />
        <div>
          <Button
            id={`${form.idOf(['endings'])}.add`}
            variant="default"
            leftSection={<Plus size={18} aria-hidden />}
            onClick={() => {
              form.edit(addEnding);
              ending.setOpen(endings.length);
              form.focusLater(form.idOf(['endings', endings.length, 'title']));
            }}
          >
            {text('addEnding')}
          </Button>
        </div>
      </div>
    </>
  );
}

/** What is to be said of a whole list. */
function Said({ form, path }: { form: FormTools; path: Path }) {
  const { error, description } = form.field(path);
  return (
    <>
      {error && <div className={classes.mistake}>{error}</div>}
      {description && <div className={classes.quiet}>{description}</div>}
    </>
  );
}
