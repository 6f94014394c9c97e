import type { TipQuestion } from '../tips/tip.js';
import { partsOf, type TipOnPaper } from './tip-parts.js';

/** What whoever leads a shift says, asks and asks for, in the order in which it is read aloud. */
export interface Briefing {
  say: string[];
  ask: string[];
  /** The answers to choose from, each with its letter. */
  choices: string[];
  /** What they say once people have answered. */
  afterwards: string[];
  /** The thing to do this week, and words to say with it. */
  act: string[];
  /** How long it takes, rounded up. */
  minutes: number;
}

const WORDS_A_MINUTE = 140;
/** For thinking and answering. */
const PAUSE_MINUTES = 0.25;
const WORD = /\S*[\p{L}\p{N}]\S*/gu;
/** For a tip without a question of its own. */
const OPEN_QUESTION = 'Where did this happen to us last, and what did we do?';
const THANKS = 'Thank whoever answered. Let it stand; there is no wrong answer.';

/** Makes a shift's briefing of a tip: what happens, its question, its act of the week. */
export function briefingOf(tip: Omit<TipOnPaper, 'title'>): Briefing {
  const { situation, wordsToSay } = partsOf(tip.body);
  const asked = tip.question
    ? ofQuestion(tip.question)
    : { ask: [OPEN_QUESTION], choices: [], afterwards: [THANKS] };
  const parts = { say: situation, ...asked, act: [tip.thisWeek, ...asWords(wordsToSay)] };
  return { ...parts, minutes: minutesAloud(Object.values(parts).flat()) };
}

function ofQuestion({
  text,
  options,
  feedback,
}: TipQuestion): Pick<Briefing, 'ask' | 'choices' | 'afterwards'> {
  const choices = options.map((option, index) => `${letterOf(index)}  ${option.text}`);
  const right = options.findIndex(({ isCorrect }) => isCorrect);
  return { ask: [text], choices, afterwards: [`It is ${letterOf(right)}. ${feedback}`] };
}

const asWords = ([first, ...others]: readonly string[]) =>
  first === undefined ? [] : [`Words to say: ${first}`, ...others];

const letterOf = (index: number) => String.fromCharCode('A'.charCodeAt(0) + index);

function minutesAloud(texts: readonly string[]): number {
  const words = texts.reduce((sum, text) => sum + (text.match(WORD)?.length ?? 0), 0);
  return Math.ceil(words / WORDS_A_MINUTE + PAUSE_MINUTES);
}
