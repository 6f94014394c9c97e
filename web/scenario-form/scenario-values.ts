import type { Document } from 'yaml';
import type { Path, Shape } from '../definition-form/definition-document.js';
import { eachAt, textAt, wholeAt } from '../definition-form/definition-values.js';

/** What the file of a scenario holds that its form shows. */
export const SCENARIO_SHAPE: Shape = { steps: { choices: {} }, endings: {} };

export interface ChoiceValues {
  text: string;
  /** A step or an ending. */
  to: string;
  points: number | null;
  feedback: string;
  /** Empty where it practises none. */
  behaviour: string;
}

export interface StepValues {
  id: string;
  /** Empty where nobody speaks. */
  speaker: string;
  text: string;
  choices: ChoiceValues[];
}

export interface EndingValues {
  id: string;
  title: string;
  text: string;
}

/** A scenario as its form shows it. */
export interface ScenarioValues {
  start: string;
  steps: StepValues[];
  endings: EndingValues[];
}

export function scenarioValues(document: Document.Parsed): ScenarioValues {
  const at = (path: Path, key: string) => textAt(document, [...path, key]);
  return {
    start: textAt(document, ['start']),
    steps: eachAt(document, ['steps'], (step) => ({
      id: at(step, 'id'),
      speaker: at(step, 'speaker'),
      text: at(step, 'text'),
      choices: eachAt(document, [...step, 'choices'], (choice) => ({
        text: at(choice, 'text'),
        to: at(choice, 'to'),
        points: wholeAt(document, [...choice, 'points']),
        feedback: at(choice, 'feedback'),
        behaviour: at(choice, 'behaviour'),
      })),
    })),
    endings: eachAt(document, ['endings'], (ending) => ({
      id: at(ending, 'id'),
      title: at(ending, 'title'),
      text: at(ending, 'text'),
    })),
  };
}

/** Every step and ending by the name that choices lead to it by; of two with one name the first. */
export const namesOf = ({ steps, endings }: ScenarioValues): string[] => [
  ...new Set([...steps, ...endings].map(({ id }) => id).filter(Boolean)),
];
