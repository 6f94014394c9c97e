import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  findGraphMistakes,
  followPath,
  isScenarioDone,
  mostPoints,
  type ScenarioChoice,
  type ScenarioDefinition,
  scenarioForLearner,
  scenarioScore,
  stateForLearner,
} from './scenario.js';

const choice = (to: string, points = 0): ScenarioChoice => ({
  text: `To ${to}`,
  to,
  points,
  feedback: `You went to ${to}.`,
});
const step = (id: string, ...choices: ScenarioChoice[]) => ({ id, text: `At ${id}`, choices });
const ending = (id: string) => ({ id, title: id, text: `The end: ${id}` });

/** Two ways: the short one earns 4, the long one 1 + 2. */
const SCENARIO: ScenarioDefinition = {
  kind: 'scenario',
  start: 'a',
  steps: [
    { ...step('a', choice('b', 1), choice('good', 4)), speaker: 'Dana' },
    step('b', choice('good', 2), { ...choice('bad'), behaviour: 'say-when' }),
  ],
  endings: [ending('good'), ending('bad')],
};

/** Graphs without loops: every choice leads to a later step or to the ending. */
const graphs = fc.integer({ min: 1, max: 7 }).chain((size) =>
  fc
    .tuple(
      ...Array.from({ length: size }, (_, index) =>
        fc.array(fc.tuple(fc.integer({ min: index + 1, max: size }), fc.nat({ max: 5 })), {
          minLength: 1,
          maxLength: 4,
        }),
      ),
    )
    .map((choices): ScenarioDefinition => ({
      kind: 'scenario',
      start: 's0',
      steps: choices.map((options, index) =>
        step(`s${index}`, ...options.map(([to, points]) => choice(`s${to}`, points))),
      ),
      endings: [ending(`s${size}`)],
    })),
);

describe('following a path', () => {
  it('begins at the start, and says there what a learner may know', () => {
    expect(scenarioForLearner(SCENARIO)).toEqual({
      kind: 'scenario',
      start: { id: 'a', speaker: 'Dana', text: 'At a', choices: ['To b', 'To good'] },
    });
  });

  it('goes through steps to an ending, adding up points', () => {
    const state = followPath(SCENARIO, [0, 1]);
    if ('refusal' in state) throw new Error(state.refusal);
    expect(state).toMatchObject({ step: null, points: 1, ending: { id: 'bad' } });
    expect(isScenarioDone(state)).toBe(true);
    expect(stateForLearner(SCENARIO, state)).toEqual({
      step: null,
      ending: ending('bad'),
      turns: [
        { speaker: 'Dana', text: 'At a', chosen: 'To b', feedback: 'You went to b.', behaviour: null },
        {
          speaker: null,
          text: 'At b',
          chosen: 'To bad',
          feedback: 'You went to bad.',
          behaviour: 'say-when',
        },
      ],
    });
  });

  it('is not done on the way', () => {
    const state = followPath(SCENARIO, [0]);
    if ('refusal' in state) throw new Error(state.refusal);
    expect(isScenarioDone(state)).toBe(false);
    expect(stateForLearner(SCENARIO, state).step?.id).toBe('b');
  });

  it.each([
    ['a choice that is not there', [2], 'CHOICE_UNKNOWN'],
    ['a choice between choices', [0.5], 'CHOICE_UNKNOWN'],
    ['a choice after the ending', [1, 0], 'SCENARIO_OVER'],
  ])('refuses %s', (_, path, refusal) => {
    expect(followPath(SCENARIO, path)).toEqual({ refusal });
  });
});

describe('the score', () => {
  it.each([
    [4, 1000],
    [3, 750],
    [1, 250],
    [0, 0],
  ])('of %i points out of 4 is %i per mille', (points, permille) => {
    expect(mostPoints(SCENARIO)).toBe(4);
    expect(scenarioScore(SCENARIO, points)).toBe(permille);
  });

  it('is full where there are no points to earn', () => {
    const plain = { ...SCENARIO, steps: [step('a', choice('good'))] };
    expect(scenarioScore(plain, 0)).toBe(1000);
  });

  it('is between 0 and 1000 on every path, and 1000 on one of them', () => {
    fc.assert(
      fc.property(graphs, (scenario) => {
        const scores: number[] = [];
        const walk = (path: number[]): void => {
          const state = followPath(scenario, path);
          if ('refusal' in state) throw new Error(state.refusal);
          if (state.ending) scores.push(scenarioScore(scenario, state.points));
          else state.step?.choices.forEach((_, index) => walk([...path, index]));
        };
        walk([]);
        expect(Math.max(...scores)).toBe(1000);
        expect(Math.min(...scores)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the graph', () => {
  it('of a sound scenario has no mistakes', () => {
    expect(findGraphMistakes(SCENARIO)).toEqual([]);
  });

  it.each<[string, Partial<ScenarioDefinition>, object]>([
    ['a start that is missing', { start: 'z' }, { message: expect.stringContaining('"z"') }],
    [
      'a choice that leads nowhere',
      { steps: [step('a', choice('good'), choice('bad'), choice('z'))] },
      { step: 0, choice: 2, message: expect.stringContaining('"z"') },
    ],
    [
      'a step that nothing leads to',
      { steps: [step('a', choice('good'), choice('bad')), step('b', choice('good'))] },
      { step: 1, message: expect.stringContaining('Nothing leads to "b"') },
    ],
    [
      'an ending that nothing leads to',
      { steps: [step('a', choice('good'))] },
      { ending: 1, message: expect.stringContaining('Nothing leads to "bad"') },
    ],
    [
      'a dead end',
      { steps: [step('a', choice('b'), choice('good'), choice('bad')), step('b')] },
      { step: 1, message: expect.stringContaining('dead end') },
    ],
    [
      'a loop, spelled out',
      {
        steps: [
          step('a', choice('b'), choice('bad')),
          step('b', choice('c'), choice('good')),
          step('c', choice('b')),
        ],
      },
      { step: 1, message: 'The steps go round in a loop: b → c → b.' },
    ],
  ])('names %s', (_, change, mistake) => {
    expect(findGraphMistakes({ ...SCENARIO, ...change })).toContainEqual(mistake);
  });
});
