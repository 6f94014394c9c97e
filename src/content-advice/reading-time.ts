import type { LessonDefinition } from '../lesson-kinds/lesson-kinds.js';
import type { Question, QuizDefinition } from '../lesson-kinds/quiz.js';
import { questionCount } from '../lesson-kinds/quiz-draw.js';
import type { ScenarioDefinition } from '../lesson-kinds/scenario.js';

/** Slower than most adults read at home: many read at work, on a phone, or in a second language. */
const WORDS_A_MINUTE = 200;
/** To weigh the answers to a question, or what could be said at a step. */
const SECONDS_TO_WEIGH = 10;

/** How many words somebody reads in a Markdown text; addresses, marks and what pictures show are left out. */
export function countWords(markdown: string): number {
  const read = markdown.replaceAll(/!\[[^\]]*\]\([^)]*\)/g, ' ').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  return read.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Whole minutes that a lesson takes, at least one: reading, watching, and weighing what to answer on the longest way through it. */
export function minutesNeeded(definition: LessonDefinition, body: string): number {
  return Math.max(1, Math.ceil(secondsNeeded(definition, body) / 60));
}

function secondsNeeded(definition: LessonDefinition, body: string): number {
  switch (definition.kind) {
    case 'article':
      return secondsToRead(countWords(body));
    case 'acknowledgement':
      return secondsToRead(countWords(body) + countWords(definition.statement));
    // The body is the transcript: read in place of the film.
    case 'video':
      return definition.seconds;
    case 'quiz':
      return secondsToRead(countWords(body)) + secondsOfQuiz(definition);
    case 'scenario':
      return secondsToRead(countWords(body)) + secondsOfScenario(definition);
  }
}

const secondsToRead = (words: number) => (words * 60) / WORDS_A_MINUTE;

/** Which questions are drawn nobody knows, so they count with the mean of all. */
function secondsOfQuiz({ questions, draw }: QuizDefinition): number {
  if (questions.length === 0) return 0;
  const words = questions.reduce((sum, question) => sum + wordsOf(question), 0);
  return questionCount(draw) * (secondsToRead(words / questions.length) + SECONDS_TO_WEIGH);
}

function wordsOf(question: Question): number {
  const texts = [question.text];
  if ('options' in question) texts.push(...question.options.map(({ text }) => text));
  if ('items' in question) texts.push(...question.items);
  if ('pairs' in question) texts.push(...question.pairs.flatMap(({ left, right }) => [left, right]));
  return countWords(texts.join(' '));
}

/** The longest of all ways from the start to an ending; a step that is led back to, which is a mistake of its own, is not gone through again. */
function secondsOfScenario({ start, steps, endings }: ScenarioDefinition): number {
  const known = new Map(
    endings.map(({ id, title, text }) => [id, secondsToRead(countWords(`${title} ${text}`))]),
  );
  const byId = new Map(steps.map((step) => [step.id, step]));
  const longestFrom = (id: string): number => {
    const ready = known.get(id);
    if (ready !== undefined) return ready;
    known.set(id, 0);
    const step = byId.get(id);
    if (!step) return 0;
    const shown = countWords([step.text, ...step.choices.map(({ text }) => text)].join(' '));
    const onwards = step.choices.map(
      ({ feedback, to }) => secondsToRead(countWords(feedback)) + longestFrom(to),
    );
    const seconds = secondsToRead(shown) + SECONDS_TO_WEIGH + Math.max(0, ...onwards);
    known.set(id, seconds);
    return seconds;
  };
  return longestFrom(start);
}
