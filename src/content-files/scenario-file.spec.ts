import { describe, expect, it } from '@jest/globals';
import type { ContentFiles } from '../../test/support/fixture-content.js';
import { SCENARIO, checkFixture, edited } from '../../test/support/content-check.js';

describe('in a scenario names', () => {
  it.each<[string, ContentFiles, number, string]>([
    [
      'a start that is missing',
      edited(SCENARIO, 'start: request', 'start: begin'),
      5,
      '"start" names the step "begin"',
    ],
    ['a choice that leads nowhere', edited(SCENARIO, 'to: promise', 'to: promis'), 16, 'leads to "promis"'],
    [
      'a step that nothing leads to',
      edited(SCENARIO, 'to: promise', 'to: missed'),
      20,
      'Nothing leads to "promise"',
    ],
    [
      'an ending that nothing leads to',
      edited(SCENARIO, 'to: kept', 'to: missed'),
      32,
      'Nothing leads to "kept"',
    ],
    ['a loop', edited(SCENARIO, 'to: kept', 'to: request'), 7, 'in a loop: request → promise → request'],
    [
      'a dead end',
      edited(SCENARIO, /choices:\n      - text: Ring[^]*?endings/, 'choices: []\nendings'),
      20,
      'dead end',
    ],
    ['an id used twice', edited(SCENARIO, 'id: kept', 'id: promise'), 32, 'have the id "promise"'],
    ['points below zero', edited(SCENARIO, 'points: 2', 'points: -1'), 17, 'from 0 to 100'],
    [
      'a choice without feedback',
      edited(SCENARIO, '        feedback: A promise kept.\n', ''),
      23,
      'choice 1 needs "feedback"',
    ],
    [
      'a behaviour that is no slug',
      edited(SCENARIO, 'behaviour: say-when', 'behaviour: Say when'),
      19,
      'must be a slug',
    ],
    [
      'an unknown behaviour',
      edited(SCENARIO, 'behaviour: say-when', 'behaviour: say-wen'),
      19,
      'no behaviour "say-wen" in behaviours.yaml: use say-when',
    ],
    ['no endings', edited(SCENARIO, /endings:\n[^]*?---/, '---'), 2, 'needs "endings"'],
  ])('%s', (_, changes, line, words) => {
    const { mistakes } = checkFixture(changes);
    expect(mistakes).toContainEqual({ path: SCENARIO, line, message: expect.stringContaining(words) });
  });
});
