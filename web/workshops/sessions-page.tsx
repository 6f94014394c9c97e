import { Button, Group, Title } from '@mantine/core';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { minutesInWords } from '../text/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorState } from '../ui/error-state.js';
import { ButtonLink, TextLink } from '../ui/links.js';
import { LoadingState } from '../ui/loading-state.js';
import { MoreButton } from '../ui/more-button.js';
import { PageHeader } from '../ui/page-header.js';
import { text } from './messages.js';
import { SessionDialog } from './session-dialog.js';
import { scopeWords, seatsOf, whenOf } from './session-words.js';
import { WorkshopDialog } from './workshop-dialog.js';
import { sessionsQuery, type Workshop, workshopsQuery } from './workshops-data.js';
import cards from '../ui/card-list.module.css';

type Open = { is: 'new' } | { is: 'change' | 'plan'; workshop: Workshop } | null;

/** The workshops that the reader runs, and their sessions. */
export function SessionsPage() {
  const { data: workshops } = useSuspenseQuery(workshopsQuery);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <>
      <PageHeader
        title={text('title')}
        lead={text('lead')}
        actions={<Button onClick={() => setOpen({ is: 'new' })}>{text('newWorkshop')}</Button>}
      />
      <SessionList when="upcoming" />
      <section className={cards.section} aria-labelledby="workshops">
        <Title order={2} id="workshops">
          {text('workshops')}
        </Title>
        {workshops.length === 0 && <EmptyState>{text('noWorkshops')}</EmptyState>}
        <ul className={cards.list}>
          {workshops.map((workshop) => (
            <li key={workshop.id}>
              <Title order={3}>{workshop.title}</Title>
              {workshop.text && <p className={cards.plain}>{workshop.text}</p>}
              <p className={cards.quiet}>
                {text('about', {
                  minutes: minutesInWords(workshop.minutes),
                  capacity: workshop.capacity,
                  scope: scopeWords(workshop),
                })}
              </p>
              <Group>
                <Button
                  aria-label={text('planOne', { title: workshop.title })}
                  onClick={() => setOpen({ is: 'plan', workshop })}
                >
                  {text('plan')}
                </Button>
                <Button
                  variant="default"
                  aria-label={text('changeOne', { title: workshop.title })}
                  onClick={() => setOpen({ is: 'change', workshop })}
                >
                  {text('change')}
                </Button>
                {workshop.plan !== null && (
                  <ButtonLink
                    variant="default"
                    to="/workshop-plans/$slug"
                    params={{ slug: workshop.plan }}
                    aria-label={text('openPlanOf', { title: workshop.title })}
                  >
                    {text('openPlan')}
                  </ButtonLink>
                )}
              </Group>
            </li>
          ))}
        </ul>
      </section>
      <SessionList when="past" />
      {open?.is === 'new' && <WorkshopDialog onClose={close} />}
      {open?.is === 'change' && <WorkshopDialog workshop={open.workshop} onClose={close} />}
      {open?.is === 'plan' && <SessionDialog workshop={open.workshop} onClose={close} />}
    </>
  );
}

function SessionList({ when }: { when: 'upcoming' | 'past' }) {
  const list = useInfiniteQuery(sessionsQuery(when));
  const sessions = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (when === 'past' && sessions.length === 0) return null;
  return (
    <section className={cards.section} aria-labelledby={when}>
      <Title order={2} id={when}>
        {text(when)}
      </Title>
      {list.isPending && <LoadingState />}
      {list.isError && <ErrorState error={list.error} />}
      {list.data && sessions.length === 0 && <p className={cards.quiet}>{text('noUpcoming')}</p>}
      <ul className={cards.list}>
        {sessions.map((session) => (
          <li key={session.id}>
            <TextLink to="/sessions/$sessionId" params={{ sessionId: session.id }} fw={650}>
              {session.title}
            </TextLink>
            <p className={cards.plain}>{whenOf(session)}</p>
            <p className={cards.quiet}>
              {session.state === 'cancelled' ? text('state:cancelled') : seatsOf(session)}
            </p>
          </li>
        ))}
      </ul>
      <MoreButton list={list} />
    </section>
  );
}
