import { notifyManager, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Attempt, attemptQuery, sendAnswer } from '../lessons/attempts-data.js';
import { Keeper } from '../lessons/keeper.js';
import type { Lesson } from '../lessons/lesson-data.js';
import { type Draft, isComplete, isSameDraft, type Question } from './answers.js';
import { type Drafts, readDrafts, writeDrafts } from './drafts.js';

/** The answers of an open attempt: saved at every step, kept in this tab until they are. */
export function useAnswers(lesson: Lesson, attempt: Attempt, questions: readonly Question[]) {
  const queryClient = useQueryClient();
  const { queryKey } = attemptQuery(lesson, attempt.id);
  const [drafts, setDrafts] = useState<Drafts>(() => readDrafts(attempt.id));
  const [refusal, setRefusal] = useState<unknown>(null);
  const [keeper] = useState(
    () =>
      new Keeper<Draft>({
        send: async (question, draft) => {
          const now = await sendAnswer(lesson, attempt.id, question, draft);
          // What was asked before this answer was saved must not come after it.
          await queryClient.cancelQueries({ queryKey });
          queryClient.setQueryData(queryKey, now);
          // Only after whoever shows the attempt has the new one: the answer before this one must not flash up.
          notifyManager.schedule(() => setDrafts((known) => without(known, question, draft)));
        },
        onRefused: (error) => {
          setRefusal(error);
          setDrafts({});
          void queryClient.invalidateQueries({ queryKey });
        },
      }),
  );
  const saved = new Map(attempt.quiz?.answers.map((answer) => [answer.question, answer]));
  const draftOf = (id: string): Draft | undefined => drafts[id] ?? saved.get(id);
  const give = (question: Question, draft: Draft) => {
    setRefusal(null);
    setDrafts((known) => ({ ...known, [question.id]: draft }));
    if (isComplete(question, draft)) keeper.keep(question.id, draft);
  };
  useEffect(() => writeDrafts(attempt.id, drafts), [attempt.id, drafts]);
  // What an earlier page of this tab could not send any more.
  useEffect(() => {
    const left = readDrafts(attempt.id);
    for (const question of questions) {
      const draft = left[question.id];
      if (draft && isComplete(question, draft)) keeper.keep(question.id, draft);
    }
  }, [attempt.id, keeper, questions]);
  return { draftOf, give, keeper, refusal };
}

/** The drafts without one that has been saved, unless it was changed meanwhile. */
function without(drafts: Drafts, question: string, saved: Draft): Drafts {
  if (!isSameDraft(drafts[question], saved)) return drafts;
  return Object.fromEntries(Object.entries(drafts).filter(([id]) => id !== question));
}
