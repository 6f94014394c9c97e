import type { Document } from 'yaml';
import { add, put } from '../definition-form/definition-edits.js';
import { freeName } from '../definition-form/definition-values.js';
import { namesOf, scenarioValues } from './scenario-values.js';

type Scenario = Document.Parsed;

/** Adds a step at the end; the first one is where the conversation starts. */
export function addStep(document: Scenario): void {
  const values = scenarioValues(document);
  const id = freeName('step', values.steps.length + 1, namesOf(values));
  add(document, ['steps'], {
    id,
    text: '',
    choices: [beginChoice(), beginChoice()],
  });
  if (values.start === '') put(document, ['start'], id);
}

export function addEnding(document: Scenario): void {
  const values = scenarioValues(document);
  add(document, ['endings'], {
    id: freeName('ending', values.endings.length + 1, namesOf(values)),
    title: '',
    text: '',
  });
}

/** What a choice begins with: it leads nowhere until somebody says where. */
export const beginChoice = () => ({ text: '', to: '', points: 0, feedback: '' });

/** Adds a step and leads a choice there. */
export function leadToNewStep(document: Scenario, step: number, choice: number): void {
  addStep(document);
  const { id } = scenarioValues(document).steps.at(-1) ?? { id: '' };
  put(document, ['steps', step, 'choices', choice, 'to'], id);
}

/** Gives a step or ending another name; what led to the old one leads to the new one. */
export function rename(document: Scenario, list: 'steps' | 'endings', place: number, name: string): void {
  const { start, steps, endings } = scenarioValues(document);
  const before = (list === 'steps' ? steps : endings)[place]?.id;
  put(document, [list, place, 'id'], name);
  // Of two with one name nobody knows which was meant.
  const isOnly = [...steps, ...endings].filter(({ id }) => id === before).length === 1;
  if (!before || !isOnly) return;
  if (start === before) put(document, ['start'], name);
  steps.forEach(({ choices }, step) =>
    choices.forEach(({ to }, choice) => {
      if (to === before) put(document, ['steps', step, 'choices', choice, 'to'], name);
    }),
  );
}
