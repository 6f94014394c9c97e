import type { LessonDefinition } from '../lesson-kinds/lesson-kinds.js';
import type { Question } from '../lesson-kinds/quiz.js';
import { drawInWords, partOf } from '../lesson-kinds/quiz-draw.js';
import type { LessonFile } from './lesson-file.js';

/**
 * Notes where a lesson in another language, or for another setting, is not the same lesson: one completion and one attempt count whichever
 * was used, so ids, keys, points and order must be those of the main file.
 */
export function checkVariant(main: LessonFile, variant: LessonFile, mainName: string): void {
  const { definition, fields } = variant;
  if (definition.kind !== main.definition.kind) {
    fields.mistake('kind', `"kind" is ${definition.kind}, but ${main.definition.kind} in ${mainName}.`);
    return;
  }
  if (variant.minutes !== main.minutes)
    fields.mistake('minutes', `"minutes" is ${variant.minutes}, but ${main.minutes} in ${mainName}.`);
  const wanted = skeleton(main.definition);
  const found = skeleton(definition);
  const place = Array.from({ length: Math.max(wanted.length, found.length) }, (_, index) => index).find(
    (index) => wanted[index]?.what !== found[index]?.what,
  );
  if (place === undefined) return;
  const key = (found[place] ?? wanted[place])?.key;
  const here = found[place]?.what ?? 'nothing';
  fields.mistake(
    key,
    `This must be as in ${mainName}: ${wanted[place]?.what ?? 'nothing'}; here it is ${here}.`,
  );
}

/** What must be alike in every variant, in words, with the key under which it stands. */
function skeleton(definition: LessonDefinition): { key: string; what: string }[] {
  switch (definition.kind) {
    case 'article':
    case 'video':
      return [];
    case 'acknowledgement':
      return [
        { key: 'commitment', what: definition.commitment ? 'with a commitment' : 'without a commitment' },
      ];
    case 'quiz':
      return [
        { key: 'draw', what: `draw ${drawInWords(definition.draw)}` },
        { key: 'passMark', what: `passMark ${definition.passMark}` },
        { key: 'attempts', what: `attempts ${definition.attempts}` },
        ...definition.questions.map((question) => ({ key: 'questions', what: outline(question) })),
      ];
    case 'scenario':
      return [
        { key: 'start', what: `start ${definition.start}` },
        ...definition.steps.flatMap(({ id, choices }) => [
          { key: 'steps', what: `step ${id} with ${choices.length} choices` },
          ...choices.map(({ to, points, behaviour = 'none' }, index) => ({
            key: 'steps',
            what: `step ${id}, choice ${index + 1} to ${to} for ${points} points, behaviour ${behaviour}`,
          })),
        ]),
        ...definition.endings.map(({ id }) => ({ key: 'endings', what: `ending ${id}` })),
      ];
  }
}

function outline(question: Question): string {
  const name = `question ${question.id}, ${partOf(question)}, ${question.kind}`;
  switch (question.kind) {
    case 'ordering':
      return `${name}, ${question.items.length} items`;
    case 'matching':
      return `${name}, ${question.pairs.length} pairs`;
    case 'single':
    case 'multiple': {
      const right = question.options.flatMap(({ isCorrect }, index) => (isCorrect ? [index + 1] : []));
      return `${name}, ${question.options.length} options, right: ${right.join(', ')}`;
    }
  }
}
