import { api, ask, type View } from '../api/client.js';
import type { Attempt, Attempts } from './attempts-data.js';
import { type Lesson, textOf } from './lesson-data.js';

/** A try at a quiz or scenario in a preview: it lives on this page alone, and the server marks it without keeping it. */
interface Try {
  lesson: string;
  attempt: Attempt;
  /** What was said in a conversation, as places from 0. */
  path: number[];
}

const tries = new Map<string, Try>();

const nameOf = ({ setting, asked }: Lesson) => JSON.stringify([setting, asked]);
const pathOf = ({ course, slug }: Lesson) => ({ slug: course, lesson: slug });

function find(id: string): Try {
  const known = tries.get(id);
  if (!known) throw new Error('A try that this page does not know.');
  return known;
}

/** The tries at a lesson, first to last; there are always more. */
export function listTries(lesson: Lesson): Attempts {
  const items = [...tries.values()]
    .filter((one) => one.lesson === nameOf(lesson))
    .map(({ attempt }) => attempt);
  const allowed = lesson.content.kind === 'quiz' ? lesson.content.attempts : null;
  return {
    items,
    nextCursor: null,
    attemptsLeft: allowed === null ? null : Math.max(1, allowed - items.length),
  };
}

export const getTry = (id: string): Attempt => find(id).attempt;

export async function openTry(lesson: Lesson): Promise<Attempt> {
  const path = pathOf(lesson);
  const attempt = await ask(
    api.POST('/api/course-previews/{slug}/lessons/{lesson}/tries', {
      params: { path },
      body: textOf(lesson),
    }),
  );
  const number = listTries(lesson).items.length + 1;
  tries.set(attempt.id, { lesson: nameOf(lesson), attempt: { ...attempt, number }, path: [] });
  return getTry(attempt.id);
}

/** Notes an answer on this page. */
export function answerTry(id: string, question: string, answer: View<'AnswerDto'>): Attempt {
  const known = find(id);
  const { quiz } = known.attempt;
  if (!quiz) return known.attempt;
  const others = quiz.answers.filter((one) => one.question !== question);
  const answers = [...others, { question, ...answer }];
  return keep(known, { ...known.attempt, quiz: { ...quiz, answers } });
}

export async function markTry(lesson: Lesson, id: string): Promise<Attempt> {
  const known = find(id);
  const answers = known.attempt.quiz?.answers ?? [];
  const marked = await ask(
    api.POST('/api/course-previews/{slug}/lessons/{lesson}/tries/{id}/submit', {
      params: { path: { ...pathOf(lesson), id } },
      body: { answers, ...textOf(lesson) },
    }),
  );
  return keep(known, marked);
}

export async function chooseInTry(lesson: Lesson, id: string, choice: number): Promise<Attempt> {
  const known = find(id);
  const path = [...known.path, choice];
  const walked = await ask(
    api.POST('/api/course-previews/{slug}/lessons/{lesson}/tries/{id}/path', {
      params: { path: { ...pathOf(lesson), id } },
      body: { path, ...textOf(lesson) },
    }),
  );
  return keep({ ...known, path }, walked);
}

function keep(known: Try, attempt: Attempt): Attempt {
  tries.set(attempt.id, { ...known, attempt: { ...attempt, number: known.attempt.number } });
  return getTry(attempt.id);
}
