import type { LessonDefinition } from '../lesson-kinds/lesson-kinds.js';
import {
  type Bias,
  isOftenLongest,
  isOftenThere,
  longestChoices,
  longestOptions,
  usualPlace,
} from './answer-bias.js';
import { countWords, minutesNeeded } from './reading-time.js';

/** Something that could be better; `key` is what it is about, without one the text below the front matter. */
export interface LessonAdvice {
  key?: string;
  message: string;
}

interface Judged {
  minutes: number;
  body: string;
  definition: LessonDefinition;
}

const MOST_ARTICLE_WORDS = 600;
/** People learn between two calls. */
const MOST_MINUTES = 8;

/** What could be better in a lesson that has no mistakes: how long it is, and whether answers can be guessed by their looks. */
export function adviceOn(lesson: Judged): LessonAdvice[] {
  return [...onLength(lesson), ...onGuessing(lesson.definition)];
}

function* onLength({ minutes, body, definition }: Judged): Generator<LessonAdvice> {
  const words = countWords(body);
  if (definition.kind === 'article' && words > MOST_ARTICLE_WORDS)
    yield {
      message: `The article has ${words} words; up to ${MOST_ARTICLE_WORDS} are read to the end. Cut it, or split it.`,
    };
  if (minutes > MOST_MINUTES)
    yield {
      key: 'minutes',
      message: `The lesson takes ${minutes} minutes; split it so that each part takes at most ${MOST_MINUTES}.`,
    };
  const needed = minutesNeeded(definition, body);
  if (needed > minutes)
    yield {
      key: 'minutes',
      message: `"minutes" is ${minutes}, but it takes about ${needed}: say so, or shorten it.`,
    };
  const isReadOnly = definition.kind === 'article' || definition.kind === 'video';
  if (isReadOnly && minutes > 2 * needed + 1)
    yield {
      key: 'minutes',
      message: `"minutes" is ${minutes}, but it takes only about ${needed}: people plan by it.`,
    };
}

function* onGuessing(definition: LessonDefinition): Generator<LessonAdvice> {
  // Options of a quiz are shown in an order of their own each time, so only their length can give them away.
  if (definition.kind === 'quiz') {
    const longest = longestOptions(definition);
    if (isOftenLongest(longest))
      yield {
        key: 'questions',
        message: `The right option is the longest in ${inWords(longest, 'questions')}. ${EVEN_OUT}`,
      };
  }
  if (definition.kind === 'scenario') {
    const longest = longestChoices(definition);
    if (isOftenLongest(longest))
      yield {
        key: 'steps',
        message: `The best choice is the longest in ${inWords(longest, 'steps')}. ${EVEN_OUT}`,
      };
    const { place, ...there } = usualPlace(definition);
    if (isOftenThere(there))
      yield {
        key: 'steps',
        message: `The best choice is number ${place} in ${inWords(there, 'steps')}. Move some of them.`,
      };
  }
}

const EVEN_OUT = 'Shorten some of them, or give the others as much to say.';

const inWords = ({ of, ids }: Bias, what: string) => `${ids.length} of ${of} ${what} (${ids.join(', ')})`;
