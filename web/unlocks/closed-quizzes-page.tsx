import { Button } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { daysFromNow, dayOf } from '../text/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { MoreButton } from '../ui/more-button.js';
import { PageHeader } from '../ui/page-header.js';
import classes from './closed-quizzes.module.css';
import { type ClosedQuiz, closedQuizzesQuery } from './closed-quizzes-data.js';
import { text } from './messages.js';
import { UnlockDialog } from './unlock-dialog.js';

/** Who waits to be let at a quiz again. */
export function ClosedQuizzesPage() {
  const list = useSuspenseInfiniteQuery(closedQuizzesQuery);
  const [unlocking, setUnlocking] = useState<ClosedQuiz | null>(null);
  const quizzes = list.data.pages.flatMap(({ items }) => items);
  return (
    <>
      <PageHeader title={text('title')} lead={text('lead')} />
      {quizzes.length === 0 && <EmptyState>{text('none')}</EmptyState>}
      <ul className={classes.list}>
        {quizzes.map((quiz) => (
          <li key={`${quiz.person.id} ${quiz.course.slug} ${quiz.lesson.slug}`}>
            <span className={classes.words}>
              <strong>{quiz.person.name}</strong>
              <span>{text('place', { course: quiz.course.title, lesson: quiz.lesson.title })}</span>
              <span className={classes.quiet}>{inWords(quiz)}</span>
            </span>
            <Button
              variant="default"
              aria-label={text('unlockOne', { name: quiz.person.name, lesson: quiz.lesson.title })}
              onClick={() => setUnlocking(quiz)}
            >
              {text('unlock')}
            </Button>
          </li>
        ))}
      </ul>
      <MoreButton list={list} />
      {unlocking && <UnlockDialog quiz={unlocking} onClose={() => setUnlocking(null)} />}
    </>
  );
}

const inWords = ({ person, attemptsUsed, closedAt }: ClosedQuiz) =>
  text('about', {
    number: person.employeeNumber,
    count: attemptsUsed,
    when: daysFromNow(dayOf(new Date(closedAt))),
  });
