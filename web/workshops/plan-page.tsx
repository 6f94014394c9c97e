import { Button, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ArrowLeft, Printer } from 'lucide-react';
import { minutesInWords } from '../text/dates.js';
import { Facts } from '../ui/facts.js';
import { TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { RichText } from '../ui/rich-text.js';
import { text } from './messages.js';
import { clockOf } from './session-words.js';
import { planQuery } from './workshops-data.js';
import backLink from '../ui/back-link.module.css';
import classes from './workshops.module.css';

/** What a trainer does in a workshop, minute by minute; printed, nothing else is on the paper. */
export function PlanPage() {
  const { slug } = useParams({ from: '/signed-in/workshop-plans/$slug' });
  const { data: plan } = useSuspenseQuery(planQuery(slug));
  return (
    <article className={classes.plan}>
      <TextLink to="/sessions" className={backLink.back}>
        <ArrowLeft size={18} aria-hidden />
        {text('back')}
      </TextLink>
      <PageHeader
        title={plan.title}
        lead={text('planLead', { minutes: minutesInWords(plan.minutes), people: plan.people })}
        actions={
          <Button
            className={classes.print}
            variant="default"
            leftSection={<Printer size={18} aria-hidden />}
            onClick={() => window.print()}
          >
            {text('print')}
          </Button>
        }
      />
      <div className={classes.summary}>
        <section aria-labelledby="parts">
          <Title order={2} size="h3" id="parts">
            {text('parts')}
          </Title>
          <Facts
            facts={plan.parts.map(({ from, minutes, title }) => [
              clockOf(from),
              text('part', { title, minutes: minutesInWords(minutes) }),
            ])}
          />
        </section>
        <section aria-labelledby="materials">
          <Title order={2} size="h3" id="materials">
            {text('materials')}
          </Title>
          <ul>
            {plan.materials.map((material) => (
              <li key={material}>{material}</li>
            ))}
          </ul>
          <Title order={2} size="h3">
            {text('roomOf')}
          </Title>
          <p>{plan.room}</p>
        </section>
      </div>
      <RichText html={plan.html} />
    </article>
  );
}
