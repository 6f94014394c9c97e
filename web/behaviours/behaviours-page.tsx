import { SegmentedControl, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Check, X } from 'lucide-react';
import { choicesQuery } from '../profile/queries.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { type Behaviour, behavioursQuery, type Place } from './behaviours-data.js';
import classes from './behaviours.module.css';
import { text } from './messages.js';
import { placeAmong, PLACES } from './places.js';

/** The behaviours that good service consists of, with what people do and do not do where the reader works. */
export function BehavioursPage() {
  const behaviours = useSuspenseQuery(behavioursQuery).data;
  const { setting } = useSuspenseQuery(choicesQuery).data;
  const { at = setting ?? 'back-office' } = useSearch({ from: '/signed-in/help/behaviours' });
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title={text('title')} lead={text('lead')} />
      {behaviours.length === 0 && <EmptyState>{text('none')}</EmptyState>}
      {behaviours.length > 0 && (
        <SegmentedControl
          aria-label={text('where')}
          className={classes.places}
          withItemsBorders={false}
          value={at}
          onChange={(value) => {
            const search = { at: placeAmong(value) };
            void navigate({ to: '/help/behaviours', search, replace: true, resetScroll: false });
          }}
          data={PLACES.map((value) => ({ value, label: text(value) }))}
        />
      )}
      {behaviours.map((behaviour) => (
        <BehaviourSection key={behaviour.slug} behaviour={behaviour} at={at} />
      ))}
    </>
  );
}

function BehaviourSection({ behaviour, at }: { behaviour: Behaviour; at: Place }) {
  const { slug, title, summary, examples } = behaviour;
  const { does = [], doesNot = [] } = examples.find(({ place }) => place === at) ?? {};
  return (
    <section id={slug} aria-labelledby={`${slug}-title`} className={classes.behaviour}>
      <Title order={2} size="h3" id={`${slug}-title`}>
        {title}
      </Title>
      <p className={classes.summary}>{summary}</p>
      <div className={classes.examples}>
        <Examples heading={text('does')} sentences={does} isGood />
        <Examples heading={text('doesNot')} sentences={doesNot} />
      </div>
    </section>
  );
}

interface ExamplesProps {
  heading: string;
  sentences: string[];
  isGood?: boolean;
}

function Examples({ heading, sentences, isGood = false }: ExamplesProps) {
  const Icon = isGood ? Check : X;
  return (
    <div>
      <h3 className={classes.heading}>{heading}</h3>
      <ul className={classes.list} data-good={isGood}>
        {sentences.map((sentence) => (
          <li key={sentence}>
            <Icon size={18} aria-hidden />
            {sentence}
          </li>
        ))}
      </ul>
    </div>
  );
}
