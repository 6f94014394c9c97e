import { Title } from '@mantine/core';
import { useId } from 'react';
import { LearningCard } from './learning-card.js';
import classes from './learning.module.css';
import type { MyEnrolment } from './queries.js';

/** Tracks under one heading; nothing where there are none. */
export function CardSection({ title, enrolments }: { title: string; enrolments: MyEnrolment[] }) {
  const titleId = useId();
  if (enrolments.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <Title order={2} id={titleId}>
        {title}
      </Title>
      <ul className={classes.cards}>
        {enrolments.map((enrolment) => (
          <LearningCard key={enrolment.id} enrolment={enrolment} />
        ))}
      </ul>
    </section>
  );
}
