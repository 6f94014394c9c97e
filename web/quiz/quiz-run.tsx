import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { hasCode } from '../api/api-error.js';
import { untilAnswered } from '../api/query-client.js';
import { useStore } from '../api/store.js';
import { type Attempt, attemptQuery, attemptsQuery, handIn } from '../lessons/attempts-data.js';
import { useStanding } from '../lessons/lesson-data.js';
import { type LessonProps, LessonScreen } from '../player/lesson-screen.js';
import { FormError } from '../ui/form-error.js';
import { firstOpen } from './answers.js';
import { text } from './messages.js';
import { QuestionPage } from './question-page.js';
import { QuizOverview } from './quiz-overview.js';
import { useAnswers } from './use-answers.js';

const WORDS = { ANSWER_REFUSED: text('refused'), ATTEMPT_HANDED_IN: text('elsewhere') };

interface Props extends LessonProps {
  attempt: Attempt;
  /** Whether the button that began it was pressed on this page: reading goes on at the question. */
  isBegunNow: boolean;
}

/** An attempt under way: one question a page, in any order, and an overview before handing in. */
export function QuizRun({ attempt, isBegunNow, ...place }: Props) {
  const { lesson } = place;
  const questions = attempt.quiz?.questions ?? [];
  const [asked] = useState(questions);
  const { draftOf, give, keeper, refusal } = useAnswers(lesson, attempt, asked);
  const [page, setPage] = useState(() => firstOpen(asked, draftOf));
  const [hasMoved, setMoved] = useState(isBegunNow);
  const save = useStore(keeper.state);
  const submit = useHandIn(place, attempt);
  const goTo = (to: number) => {
    setMoved(true);
    setPage(to);
  };
  const question = asked[page];
  return (
    <LessonScreen {...place} save={submit.isPending && submit.failureCount > 0 ? 'waiting' : save}>
      <FormError error={refusal ?? submit.error} words={WORDS} />
      {question ? (
        <QuestionPage
          key={question.id}
          question={question}
          number={page + 1}
          total={asked.length}
          draft={draftOf(question.id)}
          onDraft={(draft) => give(question, draft)}
          takesFocus={hasMoved}
          onBack={page > 0 ? () => goTo(page - 1) : null}
          onNext={() => goTo(page + 1)}
        />
      ) : (
        <QuizOverview questions={asked} draftOf={draftOf} takesFocus={hasMoved} onGoTo={goTo}>
          <Group>
            <Button variant="default" onClick={() => goTo(asked.length - 1)}>
              {text('backQuestion')}
            </Button>
            {firstOpen(asked, draftOf) === asked.length && (
              <Button
                loading={submit.isPending}
                onClick={() => void keeper.settled().then(() => submit.mutate())}
              >
                {text('handIn')}
              </Button>
            )}
          </Group>
        </QuizOverview>
      )}
    </LessonScreen>
  );
}

function useHandIn({ lesson }: LessonProps, { id }: Attempt) {
  const queryClient = useQueryClient();
  const setStanding = useStanding(lesson);
  const { queryKey } = attemptQuery(lesson, id);
  return useMutation({
    ...untilAnswered,
    mutationFn: () => handIn(lesson, id),
    onSuccess: async (now) => {
      await queryClient.cancelQueries({ queryKey });
      await queryClient.invalidateQueries({ queryKey: attemptsQuery(lesson).queryKey, exact: true });
      queryClient.setQueryData(queryKey, now);
      if (now.isPassed) setStanding({ status: 'done', scorePermille: now.scorePermille });
    },
    onError: (error) => {
      if (hasCode(error, 'ATTEMPT_UNFINISHED')) void queryClient.invalidateQueries({ queryKey });
    },
  });
}
