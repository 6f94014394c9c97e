import type { QuizAnswer } from '../lesson-kinds/quiz-judging.js';
import { judgeQuiz } from '../lesson-kinds/quiz-judging.js';
import {
  askedId,
  choosables,
  drawQuestions,
  type Question,
  type QuizDefinition,
} from '../lesson-kinds/quiz.js';

/** An attempt that was handed in, as it is stored: what was asked follows from its seed. */
export interface HandedIn {
  personId: number;
  seed: string;
  answers: readonly QuizAnswer[];
}

/**
 * Something wrong that was answered. `chosen`: a wrong option; `left-out`: a right one that is missing; `misplaced`: an item in another
 * place; `mismatched`: a left side with the wrong right side, which is `partner`.
 */
export interface WrongAnswer {
  kind: 'chosen' | 'left-out' | 'misplaced' | 'mismatched';
  text: string;
  partner: string | null;
  times: number;
}

export interface QuestionTally {
  question: Question;
  /** How many people were asked it. */
  people: number;
  /** How often it was put. */
  asked: number;
  right: number;
  /** The most frequent first. */
  wrong: WrongAnswer[];
}

type Wrong = Omit<WrongAnswer, 'times'>;

/** Counts, question by question in the author's order, how attempts at a quiz went. */
export class QuizTally {
  private readonly counts: Map<
    string,
    { people: Set<number>; asked: number; right: number; wrong: Map<string, WrongAnswer> }
  >;

  constructor(private readonly quiz: QuizDefinition) {
    this.counts = new Map(
      quiz.questions.map(({ id }) => [id, { people: new Set(), asked: 0, right: 0, wrong: new Map() }]),
    );
  }

  add({ personId, seed, answers }: HandedIn): void {
    const given = new Map(answers.map((answer) => [answer.question, answer]));
    const judged = judgeQuiz(this.quiz, seed, answers).questions;
    drawQuestions(this.quiz, seed).forEach((question, index) => {
      const count = this.counts.get(question.id);
      if (!count) return;
      count.people.add(personId);
      count.asked += 1;
      if (judged[index]?.isCorrect) {
        count.right += 1;
        return;
      }
      for (const wrong of wrongIn(question, seed, given.get(askedId(question, seed)))) {
        const key = JSON.stringify(wrong);
        const known = count.wrong.get(key) ?? { ...wrong, times: 0 };
        count.wrong.set(key, { ...known, times: known.times + 1 });
      }
    });
  }

  result(): QuestionTally[] {
    return this.quiz.questions.flatMap((question) => {
      const count = this.counts.get(question.id);
      if (!count) return [];
      const wrong = [...count.wrong.values()].toSorted((a, b) => b.times - a.times);
      return [{ question, people: count.people.size, asked: count.asked, right: count.right, wrong }];
    });
  }
}

/** What was wrong in an answer that is not right. */
function wrongIn(question: Question, seed: string, answer: QuizAnswer | undefined): Wrong[] {
  const chosen = answer?.chosen ?? [];
  const texts = (side: 'options' | 'items' | 'left' | 'right') => choosables(question, side, seed);
  if (question.kind === 'ordering')
    return texts('items')
      .filter(({ id }, place) => chosen[place] !== id)
      .map(({ text }) => ({ kind: 'misplaced', text, partner: null }));
  if (question.kind === 'matching') {
    const rights = texts('right');
    const partnerOf = new Map(answer?.pairs?.map(({ left, right }) => [left, right]));
    return texts('left').flatMap(({ id, text }, place): Wrong[] => {
      const partner = rights.find((right) => right.id === partnerOf.get(id));
      if (!partner || partner === rights[place]) return [];
      return [{ kind: 'mismatched', text, partner: partner.text }];
    });
  }
  return texts('options').flatMap(({ id, text }, place): Wrong[] => {
    const isCorrect = question.options[place]?.isCorrect ?? false;
    const isChosen = chosen.includes(id);
    if (isCorrect === isChosen) return [];
    if (isChosen) return [{ kind: 'chosen', text, partner: null }];
    // Of a single choice the wrong one says it all.
    return question.kind === 'multiple' ? [{ kind: 'left-out', text, partner: null }] : [];
  });
}

/** The middle of some whole numbers, the lower one of two; null of none. */
export function medianOf(numbers: readonly number[]): number | null {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? null;
}
