import { Button, Text, Title } from '@mantine/core';
import { CircleCheck, RotateCcw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { View } from '../api/client.js';
import type { Attempt } from '../lessons/attempts-data.js';
import { percent } from '../text/dates.js';
import { FormError } from '../ui/form-error.js';
import { text } from './messages.js';
import { QuizReview } from './quiz-review.js';
import classes from './quiz.module.css';

interface Props {
  attempt: Attempt;
  quiz: View<'QuizForLearnerView'>;
  attemptsLeft: number;
  open: { mutate: () => void; isPending: boolean; error: unknown };
}

/** How an attempt went. Until the quiz is passed it names topics; then every question with its key. */
export function QuizResult({ attempt, quiz, attemptsLeft, open }: Props) {
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Handed in just now: the button that did it is gone.
    if (document.activeElement === document.body) top.current?.focus({ preventScroll: true });
  }, []);
  const isPassed = attempt.isPassed === true;
  const { topics = [] } = attempt.quiz?.feedback ?? {};
  const score = {
    percent: percent((attempt.scorePermille ?? 0) / 1000),
    mark: percent(quiz.passMark / 100),
  };
  const isPractice = quiz.passMark === 0;
  const heading = isPractice ? text('practised') : text(isPassed ? 'passed' : 'failed');
  const Icon = isPassed ? CircleCheck : RotateCcw;
  return (
    <section className={classes.page}>
      <div className={classes.result} data-passed={isPassed}>
        <Icon size={32} aria-hidden />
        <div>
          <Title order={2} ref={top} tabIndex={-1}>
            {heading}
          </Title>
          <Text>{isPractice ? text('scorePractice', score) : text('score', score)}</Text>
        </div>
      </div>
      {isPassed ? (
        <QuizReview attempt={attempt} />
      ) : (
        <>
          {topics.length > 0 && (
            <>
              <Title order={3} mt="lg">
                {text('readUp')}
              </Title>
              <ul>
                {topics.map((topic) => (
                  <li key={topic}>{topic}</li>
                ))}
              </ul>
              <Text size="sm" c="dimmed">
                {text('failedWhy')}
              </Text>
            </>
          )}
          <Text my="md">
            {attemptsLeft > 0 ? text('attemptsLeft', { count: attemptsLeft }) : text('usedUp')}
          </Text>
          <FormError error={open.error} />
          {attemptsLeft > 0 && (
            <Button loading={open.isPending} onClick={() => open.mutate()}>
              {text('again')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
