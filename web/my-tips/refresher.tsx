import { Button, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { untilAnswered } from '../api/query-client.js';
import { ChoiceQuestion } from '../quiz/choice-question.js';
import { dayInWordsOf } from '../text/dates.js';
import { FormError } from '../ui/form-error.js';
import { StatusBadge } from '../ui/status-badge.js';
import { text } from './messages.js';
import { answerQuestion, type DueQuestion, staleTips, type TipAnswer } from './my-tips-data.js';
import classes from './my-tips.module.css';

/** A question that has come back after a tip: one choice, and what it was worth. */
export function Refresher({ question }: { question: DueQuestion }) {
  const titleId = useId();
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState<string>();
  const [isMissing, setMissing] = useState(false);
  const answer = useMutation({
    ...untilAnswered,
    mutationFn: (choice: number) => answerQuestion(question, choice),
    onSuccess: () => queryClient.invalidateQueries(staleTips),
  });
  const options = question.options.map((option, index) => ({ id: String(index), text: option }));
  return (
    <section className={classes.home} aria-labelledby={titleId}>
      <Title order={2} id={titleId}>
        {text('question')}
      </Title>
      <Text size="sm" c="dimmed">
        {text('questionAbout', { title: question.title })}
      </Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(chosen === undefined);
          if (chosen !== undefined && !answer.data) answer.mutate(Number(chosen));
        }}
      >
        <fieldset className={classes.question} disabled={answer.isPending || answer.isSuccess}>
          <legend>{question.text}</legend>
          <ChoiceQuestion
            question={{ id: titleId, kind: 'single', text: question.text, options }}
            draft={chosen === undefined ? undefined : { chosen: [chosen] }}
            onDraft={(draft) => {
              setChosen(draft.chosen?.[0]);
              setMissing(false);
            }}
          />
        </fieldset>
        <FormError error={answer.error} words={{ TIP_QUESTION_NOT_DUE: text('TIP_QUESTION_NOT_DUE') }} />
        {!answer.data && (
          <Button type="submit" variant="default" loading={answer.isPending}>
            {text('answer')}
          </Button>
        )}
      </form>
      <div role="status">
        {isMissing && <p className={classes.result}>{text('chooseFirst')}</p>}
        {answer.data && <Result answer={answer.data} />}
      </div>
    </section>
  );
}

function Result({ answer: { isRight, rightAnswer, feedback, comesBackAt } }: { answer: TipAnswer }) {
  return (
    <div className={classes.result}>
      <StatusBadge tone={isRight ? 'done' : 'waiting'}>{text(isRight ? 'right' : 'wrong')}</StatusBadge>
      {!isRight && <p>{text('rightAnswer', { answer: rightAnswer })}</p>}
      <p>{feedback}</p>
      <p className={classes.quiet}>
        {comesBackAt ? text('comesBack', { day: dayInWordsOf(comesBackAt) }) : text('over')}
      </p>
    </div>
  );
}
