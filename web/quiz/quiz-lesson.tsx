import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { View } from '../api/client.js';
import { untilAnswered } from '../api/query-client.js';
import { attemptQuery, type Attempts, attemptsQuery, openAttempt } from '../lessons/attempts-data.js';
import { useStanding } from '../lessons/lesson-data.js';
import { type LessonProps, LessonScreen } from '../player/lesson-screen.js';
import { QuizIntro } from './quiz-intro.js';
import { QuizResult } from './quiz-result.js';
import { QuizRun } from './quiz-run.js';

type Rules = View<'QuizForLearnerView'>;

/** A quiz: before, during and after an attempt. */
export function QuizLesson({ quiz, ...place }: LessonProps & { quiz: Rules }) {
  const { lesson } = place;
  const attempts = useSuspenseQuery(attemptsQuery(lesson)).data;
  const queryClient = useQueryClient();
  const setStanding = useStanding(lesson);
  const open = useMutation({
    ...untilAnswered,
    mutationFn: () => openAttempt(lesson),
    onSuccess: async (attempt) => {
      queryClient.setQueryData(attemptQuery(lesson, attempt.id).queryKey, attempt);
      if (lesson.status === 'open') setStanding({ status: 'started' });
      await queryClient.invalidateQueries({ queryKey: attemptsQuery(lesson).queryKey, exact: true });
    },
  });
  const shown = shownAttempt(attempts);
  const start = { attemptsLeft: attempts.attemptsLeft ?? 0, open };
  if (shown) return <QuizAttempt key={shown} id={shown} quiz={quiz} start={start} {...place} />;
  return (
    <LessonScreen {...place} save={null}>
      <QuizIntro lesson={lesson} quiz={quiz} {...start} />
    </LessonScreen>
  );
}

interface AttemptProps extends LessonProps {
  id: string;
  quiz: Rules;
  start: {
    attemptsLeft: number;
    open: { mutate: () => void; isPending: boolean; isSuccess: boolean; error: unknown };
  };
}

function QuizAttempt({ id, quiz, start, ...place }: AttemptProps) {
  const attempt = useSuspenseQuery(attemptQuery(place.lesson, id)).data;
  if (attempt.status === 'open')
    return <QuizRun attempt={attempt} isBegunNow={start.open.isSuccess} {...place} />;
  return (
    <LessonScreen {...place} save="saved">
      <QuizResult attempt={attempt} quiz={quiz} {...start} />
    </LessonScreen>
  );
}

/** The attempt under way, or else the one that was passed, or else the last one. */
function shownAttempt({ items }: Attempts): string | null {
  const one =
    items.find(({ status }) => status === 'open') ?? items.find(({ isPassed }) => isPassed) ?? items.at(-1);
  return one?.id ?? null;
}
