import type { Fields } from '../common/front-matter/fields.js';
import type { KnownContent } from './known-content.js';

/** So many different scenarios were finished with a score of so many percent. */
export interface ScenarioScore {
  kind: 'scenario-score';
  scenarios: number;
  scorePercent: number;
  firstAttempt: boolean;
}

export function readScenarioScore(fields: Fields, known: KnownContent): ScenarioScore {
  const scenarios = fields.whole('scenarios', 1, 50);
  const scorePercent = fields.whole('score', 1, 100);
  const firstAttempt = fields.flag('firstAttempt');
  if (scenarios > known.scenarios)
    fields.mistake(
      'scenarios',
      `This can never be met: all courses have ${known.scenarios} scenarios together.`,
    );
  return { kind: 'scenario-score', scenarios, scorePercent, firstAttempt };
}
