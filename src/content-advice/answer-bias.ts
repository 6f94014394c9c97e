import type { QuizDefinition } from '../lesson-kinds/quiz.js';
import type { ScenarioDefinition, ScenarioStep } from '../lesson-kinds/scenario.js';

/** Where what is right could be guessed without reading: out of how many, and the ids of those concerned. */
export interface Bias {
  of: number;
  ids: string[];
}

/** More than one in three: with three options that much is chance. */
export const isOftenLongest = ({ of, ids }: Bias) => of >= 3 && ids.length * 3 > of;

/** More than half of at least four steps with the best choice in one place. */
export const isOftenThere = ({ of, ids }: Bias) => of >= 4 && ids.length * 2 > of;

/** Questions with one right option which is longer than every other one. */
export function longestOptions({ questions }: QuizDefinition): Bias {
  const single = questions.flatMap((question) =>
    question.kind === 'single'
      ? [
          {
            id: question.id,
            texts: question.options.map(({ text }) => text),
            right: question.options.findIndex(({ isCorrect }) => isCorrect),
          },
        ]
      : [],
  );
  return {
    of: single.length,
    ids: single.filter(({ texts, right }) => isLongest(texts, right)).map(({ id }) => id),
  };
}

/** Steps whose best choice is longer than every other one. */
export function longestChoices(scenario: ScenarioDefinition): Bias {
  const judged = judgedSteps(scenario);
  const ids = judged
    .filter(({ step, best }) =>
      isLongest(
        step.choices.map(({ text }) => text),
        best,
      ),
    )
    .map(({ step }) => step.id);
  return { of: judged.length, ids };
}

/** The place, from 1, in which the best choice stands most often, and the steps where it does. */
export function usualPlace(scenario: ScenarioDefinition): Bias & { place: number } {
  const judged = judgedSteps(scenario);
  const places = [...new Set(judged.map(({ best }) => best))].map((place) => ({
    of: judged.length,
    place: place + 1,
    ids: judged.filter(({ best }) => best === place).map(({ step }) => step.id),
  }));
  return places.toSorted((a, b) => b.ids.length - a.ids.length)[0] ?? { of: 0, place: 1, ids: [] };
}

/** Steps that have something to choose and one best choice. */
function judgedSteps({ steps }: ScenarioDefinition): { step: ScenarioStep; best: number }[] {
  return steps.flatMap((step) => {
    const points = step.choices.map((choice) => choice.points);
    const most = Math.max(...points);
    const hasOneBest = points.filter((one) => one === most).length === 1;
    return points.length > 1 && hasOneBest ? [{ step, best: points.indexOf(most) }] : [];
  });
}

function isLongest(texts: readonly string[], index: number): boolean {
  const length = texts[index]?.length ?? 0;
  return texts.every((text, other) => other === index || text.length < length);
}
