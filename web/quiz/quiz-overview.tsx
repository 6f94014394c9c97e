import { Anchor, Text, Title } from '@mantine/core';
import { Circle, CircleCheck } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { type Draft, isComplete, type Question } from './answers.js';
import { text } from './messages.js';
import classes from './quiz.module.css';

interface Props {
  questions: readonly Question[];
  draftOf: (id: string) => Draft | undefined;
  takesFocus: boolean;
  onGoTo: (page: number) => void;
  children: ReactNode;
}

/** Every question with whether it has an answer, before handing in. */
export function QuizOverview({ questions, draftOf, takesFocus, onGoTo, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const isAnswered = (question: Question) => isComplete(question, draftOf(question.id) ?? {});
  const open = questions.filter((question) => !isAnswered(question)).length;
  return (
    <section className={classes.page}>
      <Title order={2} ref={heading} tabIndex={-1}>
        {text('overviewTitle')}
      </Title>
      <Text my="sm">{open > 0 ? text('open', { count: open }) : text('allAnswered')}</Text>
      <ol className={classes.overview}>
        {questions.map((question, index) => {
          const Icon = isAnswered(question) ? CircleCheck : Circle;
          return (
            <li key={question.id} data-open={!isAnswered(question)}>
              <Icon size={20} aria-hidden />
              <span>
                <Anchor component="button" type="button" ta="start" onClick={() => onGoTo(index)}>
                  {question.text}
                </Anchor>
                <span className={classes.state}>
                  {text(isAnswered(question) ? 'answered' : 'unanswered')}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
      {children}
    </section>
  );
}
