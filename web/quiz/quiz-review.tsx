import { Title } from '@mantine/core';
import type { View } from '../api/client.js';
import type { Attempt } from '../lessons/attempts-data.js';
import { StatusBadge } from '../ui/status-badge.js';
import type { Draft, Question } from './answers.js';
import { text } from './messages.js';
import classes from './quiz.module.css';

/** After passing: every question with the answer that was given, the right one and why. */
export function QuizReview({ attempt }: { attempt: Attempt }) {
  const { questions = [], answers = [], feedback } = attempt.quiz ?? {};
  return (
    <>
      <Title order={2} mt="xl" mb="sm">
        {text('reviewTitle')}
      </Title>
      <ol className={classes.review}>
        {questions.map((question) => {
          const told = feedback?.questions.find((one) => one.question === question.id);
          const given = answers.find((one) => one.question === question.id);
          return told && <Reviewed key={question.id} question={question} told={told} given={given ?? {}} />;
        })}
      </ol>
    </>
  );
}

interface ReviewedProps {
  question: Question;
  told: View<'QuestionFeedbackView'>;
  given: Draft;
}

function Reviewed({ question, told, given }: ReviewedProps) {
  return (
    <li className={classes.reviewed}>
      <StatusBadge tone={told.isCorrect ? 'done' : 'waiting'}>
        {text(told.isCorrect ? 'right' : 'wrong')}
      </StatusBadge>
      <Title order={3} size="h4" mt="xs">
        {question.text}
      </Title>
      <Given label={text('yourAnswer')} question={question} draft={given} />
      {!told.isCorrect && <Given label={text('rightAnswer')} question={question} draft={told} />}
      <p>{told.feedback}</p>
    </li>
  );
}

function Given({ label, question, draft }: { label: string; question: Question; draft: Draft }) {
  const { options = [], items = [], left = [], right = [] } = question;
  const words = new Map([...options, ...items, ...left, ...right].map((one) => [one.id, one.text]));
  const wordsOf = (id: string) => words.get(id) ?? '';
  const lines = [
    ...(draft.chosen ?? []).map(wordsOf),
    ...(draft.pairs ?? []).map((pair) =>
      text('pair', { left: wordsOf(pair.left), right: wordsOf(pair.right) }),
    ),
  ];
  const List = question.kind === 'ordering' ? 'ol' : 'ul';
  return (
    <div>
      <p className={classes.label}>{label}</p>
      <List className={classes.given}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </List>
    </div>
  );
}
