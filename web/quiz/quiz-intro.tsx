import { Button, Text } from '@mantine/core';
import type { View } from '../api/client.js';
import type { Lesson } from '../lessons/lesson-data.js';
import { percent } from '../text/dates.js';
import { FormError } from '../ui/form-error.js';
import { RichText } from '../ui/rich-text.js';
import { text } from './messages.js';
import classes from './quiz.module.css';

interface Props {
  lesson: Lesson;
  quiz: View<'QuizForLearnerView'>;
  attemptsLeft: number;
  open: { mutate: () => void; isPending: boolean; error: unknown };
}

/** What awaits somebody: how many questions, what it takes to pass, how many attempts. */
export function QuizIntro({ lesson, quiz, attemptsLeft, open }: Props) {
  const isPractice = quiz.passMark === 0;
  return (
    <>
      <RichText html={lesson.html} />
      <ul className={classes.rules}>
        <li>{text('rules', { count: quiz.questionCount })}</li>
        {isPractice ? (
          <li>{text('practice')}</li>
        ) : (
          <>
            <li>{text('passMark', { percent: percent(quiz.passMark / 100) })}</li>
            <li>{text('attemptsLeft', { count: attemptsLeft })}</li>
          </>
        )}
      </ul>
      <Text c="dimmed" maw="42rem" mb="md">
        {text('beforeYouStart')}
      </Text>
      <FormError error={open.error} />
      <Button size="md" loading={open.isPending} onClick={() => open.mutate()}>
        {text('start')}
      </Button>
    </>
  );
}
