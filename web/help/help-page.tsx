import { Title } from '@mantine/core';
import { useId } from 'react';
import { TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import classes from './help.module.css';
import { text } from './messages.js';

const QUESTIONS = ['next', 'stop', 'late', 'leave', 'seen', 'wrong', 'password'] as const;
/** In the order in which a learner meets them. */
const WORDS = [
  'track',
  'course',
  'lesson',
  'sensitisation',
  'detailed',
  'attendance',
  'signOff',
  'assignment',
  'enrolment',
  'overdue',
  'onLeave',
  'waived',
  'completed',
] as const;

/** The questions that people ask most, and the words of the product, explained. */
export function HelpPage() {
  const questionsId = useId();
  const serviceId = useId();
  const wordsId = useId();
  return (
    <>
      <PageHeader title={text('title')} lead={text('lead')} />
      <section className={classes.section} aria-labelledby={questionsId}>
        <Title order={2} id={questionsId}>
          {text('questions')}
        </Title>
        {QUESTIONS.map((one) => (
          <details key={one} className={classes.question}>
            <summary>{text(`question:${one}`)}</summary>
            <p>{text(`answer:${one}`)}</p>
          </details>
        ))}
      </section>
      <section className={classes.section} aria-labelledby={serviceId}>
        <Title order={2} id={serviceId}>
          {text('service')}
        </Title>
        <p>
          {text('serviceLead')}{' '}
          <TextLink to="/help/behaviours" inherit underline="always">
            {text('toService')}
          </TextLink>
        </p>
      </section>
      <section className={classes.section} aria-labelledby={wordsId}>
        <Title order={2} id={wordsId}>
          {text('words')}
        </Title>
        <dl className={classes.words}>
          {WORDS.map((one) => (
            <div key={one}>
              <dt>{text(`word:${one}`)}</dt>
              <dd>{text(`means:${one}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
