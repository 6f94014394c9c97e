import { expect, it } from '@jest/globals';
import { followPath, type ScenarioDefinition, type ScenarioState } from '../lesson-kinds/scenario.js';
import { meaningOf } from './scenario-path.js';

const choice = (to: string) => ({ text: to, to, points: 1, feedback: 'Heard.' });
const scenario: ScenarioDefinition = {
  kind: 'scenario',
  start: 'first',
  steps: [
    { id: 'first', text: '?', choices: [choice('end'), choice('second')] },
    { id: 'second', text: '?', choices: [choice('end')] },
  ],
  endings: [{ id: 'end', title: 'End', text: '.' }],
};
const after = (path: number[]): ScenarioState => {
  const state = followPath(scenario, path);
  if ('refusal' in state) throw new Error(state.refusal);
  return state;
};

it.each([
  ['at the present step', [], 'first', 1, 'next'],
  ['made before', [1], 'first', 1, 'repeat'],
  ['other than the one made before', [1], 'first', 0, 'other-choice-made'],
  ['at a step further on', [], 'second', 0, 'not-reached'],
  ['at a step that the path went past', [0], 'second', 0, 'not-reached'],
  ['made before the ending', [1, 0], 'second', 0, 'repeat'],
  ['at no step of ours', [1], 'third', 0, 'not-reached'],
])('a choice %s', (_, path, step, chosen, meaning) => {
  expect(meaningOf(after(path), step, chosen)).toBe(meaning);
});
