import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import { percent } from '../text/dates.js';
import { text } from './messages.js';
import type { QuestionFigures, QuizFigures } from './statistics-data.js';
import { hardestFirst } from './statistics-search.js';
import classes from './statistics.module.css';

/** Of wrong answers so many are shown at once. */
const AT_FIRST = 5;

/** One quiz with its questions. */
export function QuizSection({ quiz, isHardestFirst }: { quiz: QuizFigures; isHardestFirst: boolean }) {
  const id = useId();
  const { people, attempts, passed, medianTries } = quiz;
  const questions = isHardestFirst ? hardestFirst(quiz.questions) : quiz.questions;
  return (
    <section className={classes.quiz} aria-labelledby={id}>
      <Title order={2} id={id}>
        {quiz.title}
      </Title>
      {people === 0 ? (
        <Text>{text('tooFew')}</Text>
      ) : (
        <Text>
          {text('facts', { people, attempts, passed })}{' '}
          {medianTries !== null && text('tries', { count: medianTries })}
        </Text>
      )}
      <ol className={classes.questions}>
        {questions.map((question) => (
          <li key={question.id}>
            <Question question={question} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Question({ question }: { question: QuestionFigures }) {
  const { topic, kind, asked, rightPermille } = question;
  const share = (rightPermille ?? 0) / 1000;
  return (
    <>
      <Title order={3}>{question.text}</Title>
      {asked === null || rightPermille === null ? (
        <p className={classes.quiet}>{text('tooFewAsked')}</p>
      ) : (
        <>
          <p className={classes.quiet}>
            {text('questionFacts', {
              topic,
              kind: text(`kind:${kind}`),
              asked: text('asked', { count: asked }),
            })}
          </p>
          <p className={classes.right}>
            <strong>{text('right', { percent: percent(share) })}</strong>
            <span className={classes.bar} aria-hidden>
              <span style={{ inlineSize: `${share * 100}%` }} />
            </span>
          </p>
          <Wrong wrong={question.wrong} />
        </>
      )}
    </>
  );
}

function Wrong({ wrong }: { wrong: QuestionFigures['wrong'] }) {
  if (wrong.length === 0) return <p className={classes.quiet}>{text('noneWrong')}</p>;
  const more = wrong.slice(AT_FIRST);
  return (
    <>
      <p className={classes.quiet}>{text('wrong')}</p>
      <WrongList wrong={wrong.slice(0, AT_FIRST)} />
      {more.length > 0 && (
        <details>
          <summary>{text('more', { count: more.length })}</summary>
          <WrongList wrong={more} />
        </details>
      )}
    </>
  );
}

function WrongList({ wrong }: { wrong: QuestionFigures['wrong'] }) {
  return (
    <ul className={classes.wrong}>
      {wrong.map((one) => (
        <li key={`${one.kind} ${one.text} ${one.partner}`}>
          <span>{wrongWords(one)}</span>
          <span className={classes.times}>{text('times', { count: one.times })}</span>
        </li>
      ))}
    </ul>
  );
}

function wrongWords({ kind, text: words, partner }: QuestionFigures['wrong'][number]): string {
  if (kind === 'mismatched') return text('wrong:mismatched', { text: words, partner: partner ?? '' });
  return text(`wrong:${kind}`, { text: words });
}
