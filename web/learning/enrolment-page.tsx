import { Stack, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useId } from 'react';
import { PageHeader } from '../ui/page-header.js';
import { EnrolmentHistory } from './enrolment-history.js';
import { EnrolmentSummary } from './enrolment-summary.js';
import classes from './learning.module.css';
import { text } from './messages.js';
import { myEnrolmentQuery } from './queries.js';
import { RequirementCard } from './requirement-card.js';

/** One track of the reader's: what it asks, what is done of it, why they have it, and its past. */
export function EnrolmentPage() {
  const { enrolmentId } = useParams({ from: '/signed-in/learning/$enrolmentId' });
  const { data: enrolment } = useSuspenseQuery(myEnrolmentQuery(enrolmentId));
  const requirementsId = useId();
  return (
    <>
      <PageHeader title={enrolment.track.title} />
      <EnrolmentSummary enrolment={enrolment} />
      <section className={classes.section} aria-labelledby={requirementsId}>
        <Title order={2} id={requirementsId}>
          {text('requirements')}
        </Title>
        <Stack component="ol" gap="md" className={classes.plainList}>
          {enrolment.requirements.map((requirement) => (
            <RequirementCard key={requirement.slug} enrolment={enrolment} requirement={requirement} />
          ))}
        </Stack>
      </section>
      <EnrolmentHistory enrolmentId={enrolment.id} />
    </>
  );
}
