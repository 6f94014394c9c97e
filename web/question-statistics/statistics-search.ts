import type { QuestionFigures } from './statistics-data.js';

/** What stands in the address: a version other than the current one, and the order of the questions. */
export interface StatisticsSearch {
  version?: number;
  order?: 'hardest';
}

export function readStatisticsSearch({ version, order }: Record<string, unknown>): StatisticsSearch {
  const number = Number(version);
  return {
    ...(Number.isSafeInteger(number) && number > 0 && { version: number }),
    ...(order === 'hardest' && { order }),
  };
}

/** Those with the smallest share of right answers first; those without figures last. */
export function hardestFirst<Q extends Pick<QuestionFigures, 'rightPermille'>>(questions: readonly Q[]): Q[] {
  return questions.toSorted((a, b) => (a.rightPermille ?? 1001) - (b.rightPermille ?? 1001));
}
