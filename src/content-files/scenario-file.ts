import { type Fields, isSlug, noteRepeats } from '../common/front-matter/fields.js';
import { findGraphMistakes, type ScenarioChoice, type ScenarioDefinition } from '../lesson-kinds/scenario.js';

const MOST_STEPS = 60;
const MOST_ENDINGS = 20;
const MOST_CHOICES = 6;
const MOST_POINTS = 100;
const SENTENCE = { max: 500 };
const PARAGRAPH = { max: 2_000 };

/** Reads a scenario from its front matter; what cannot be used is noted with its line. */
export function readScenario(fields: Fields, behaviours: ReadonlySet<string>): ScenarioDefinition {
  const start = fields.slug('start');
  const stepFields = fields.list('steps', 'step', { max: MOST_STEPS });
  const endingFields = fields.list('endings', 'ending', { max: MOST_ENDINGS });
  const choiceFields = stepFields.map((step) =>
    step.list('choices', 'choice', { min: 0, max: MOST_CHOICES }),
  );
  const steps = stepFields.map((step, index) => {
    const speaker = step.optionalText('speaker', { max: 120 });
    const text = step.text('text', PARAGRAPH);
    const choices = (choiceFields[index] ?? []).map((choice) => readChoice(choice, behaviours));
    const id = step.slug('id');
    step.end();
    return { id, ...(speaker ? { speaker } : {}), text, choices };
  });
  const endings = endingFields.map((ending) => {
    const read = { id: ending.slug('id'), title: ending.text('title'), text: ending.text('text', PARAGRAPH) };
    ending.end();
    return read;
  });
  // A choice's `to` names either, so they share one set of ids.
  const places = [...stepFields, ...endingFields];
  noteRepeats(places, 'id', (id) => `Two steps or endings have the id "${id}".`);
  const definition: ScenarioDefinition = { kind: 'scenario', start, steps, endings };
  if (steps.length === 0 || endings.length === 0) return definition;
  for (const { step, choice, ending, message } of findGraphMistakes(definition)) {
    if (step !== undefined && choice !== undefined) choiceFields[step]?.[choice]?.mistake('to', message);
    else if (step !== undefined) stepFields[step]?.mistake('id', message);
    else if (ending !== undefined) endingFields[ending]?.mistake('id', message);
    else fields.mistake('start', message);
  }
  return definition;
}

function readChoice(fields: Fields, behaviours: ReadonlySet<string>): ScenarioChoice {
  const behaviour = fields.optionalSlug('behaviour');
  if (behaviour && isSlug(behaviour) && !behaviours.has(behaviour))
    fields.mistake(
      'behaviour',
      `There is no behaviour "${behaviour}" in behaviours.yaml: use ${[...behaviours].join(', ') || 'none'}.`,
    );
  const choice = {
    text: fields.text('text', SENTENCE),
    to: fields.slug('to'),
    points: fields.whole('points', 0, MOST_POINTS),
    feedback: fields.text('feedback', PARAGRAPH),
    ...(behaviour ? { behaviour } : {}),
  };
  fields.end();
  return choice;
}
