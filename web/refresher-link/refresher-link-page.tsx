import { Button, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { untilAnswered } from '../api/query-client.js';
import { DoorPage } from '../sign-in/door-page.js';
import { dayInWordsOf } from '../text/dates.js';
import { FormError } from '../ui/form-error.js';
import { TextLink } from '../ui/links.js';
import { StatusBadge } from '../ui/status-badge.js';
import { text } from './messages.js';
import {
  answerByLink,
  type LinkedAnswer,
  type LinkedQuestion,
  linkedQuestionQuery,
} from './refresher-link-data.js';
import classes from './refresher-link.module.css';

const WORDS = {
  REFRESHER_LINK_NOT_KNOWN: text('REFRESHER_LINK_NOT_KNOWN'),
  REFRESHER_ANSWERED: text('REFRESHER_ANSWERED'),
  TIP_QUESTION_NOT_DUE: text('TIP_QUESTION_NOT_DUE'),
};

/** Where the link of a message leads: nothing is answered before a button is pressed, since mail scanners open links. */
export function RefresherLinkPage() {
  const { token } = useParams({ from: '/refresher/$token' });
  const question = useQuery(linkedQuestionQuery(token));
  return (
    <DoorPage
      title={text('title')}
      {...(question.data && { lead: text('lead', { title: question.data.title }) })}
    >
      {question.isPending && <Text>{text('loading')}</Text>}
      <FormError error={question.error} words={WORDS} />
      {question.data && <Question token={token} question={question.data} />}
      <Text mt="md">
        <TextLink to="/my-tips">{text('toTips')}</TextLink>
      </Text>
    </DoorPage>
  );
}

function Question({ token, question }: { token: string; question: LinkedQuestion }) {
  const answer = useMutation({
    ...untilAnswered,
    mutationFn: (choice: number) => answerByLink(token, choice),
  });
  const chosen = question.options[answer.variables ?? -1];
  return (
    <>
      <p className={classes.question}>{question.text}</p>
      {!answer.data && (
        <ul className={classes.answers} aria-label={text('answers')}>
          {question.options.map((option, choice) => (
            <li key={option}>
              <Button
                className={classes.answer}
                variant="default"
                justify="flex-start"
                disabled={answer.isPending && answer.variables !== choice}
                loading={answer.isPending && answer.variables === choice}
                onClick={() => answer.mutate(choice)}
              >
                {option}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FormError error={answer.error} words={WORDS} />
      <div role="status">
        {answer.data && chosen !== undefined && <Result answer={answer.data} chosen={chosen} />}
      </div>
    </>
  );
}

function Result({ answer, chosen }: { answer: LinkedAnswer; chosen: string }) {
  const { isRight, rightAnswer, feedback, comesBackAt } = answer;
  return (
    <div className={classes.result}>
      <StatusBadge tone={isRight ? 'done' : 'waiting'}>{text(isRight ? 'right' : 'wrong')}</StatusBadge>
      <p>{text('chosen', { answer: chosen })}</p>
      {!isRight && <p>{text('rightAnswer', { answer: rightAnswer })}</p>}
      <p>{feedback}</p>
      <p>{comesBackAt ? text('comesBack', { day: dayInWordsOf(comesBackAt) }) : text('over')}</p>
    </div>
  );
}
