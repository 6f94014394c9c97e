import { Button, Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dayInWords, dayInWordsOf } from '../text/dates.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { PageSection } from '../ui/page-section.js';
import { AnswerButtons } from './answer-buttons.js';
import { CommitmentForm } from './commitment-form.js';
import { type Commitment, commitmentsQuery, openAmong } from './commitments-data.js';
import classes from './commitments.module.css';
import { text } from './messages.js';

/** What the reader means to do for a colleague, how it goes, and what was before. */
export function CommitmentsPage() {
  const { data: commitments } = useSuspenseQuery(commitmentsQuery);
  const open = openAmong(commitments);
  const before = commitments.filter(({ isOpen }) => !isOpen);
  return (
    <>
      <PageHeader title={text('title')} lead={text('lead')} />
      {open ? (
        <Open key={`${open.id} ${open.askOn}`} commitment={open} />
      ) : (
        <WriteOne isFirst={before.length === 0} />
      )}
      {before.length > 0 && (
        <PageSection title={text('before')}>
          <ul className={classes.list}>
            {before.map(({ id, colleague, act, answer, madeAt }) => (
              <li key={id}>
                <p className={classes.quiet}>
                  {dayInWordsOf(madeAt)} · {text('for', { colleague })}
                </p>
                <p>{act}</p>
                {answer && <p className={classes.quiet}>{text(`said:${answer}`)}</p>}
              </li>
            ))}
          </ul>
        </PageSection>
      )}
    </>
  );
}

function Open({ commitment }: { commitment: Commitment }) {
  const { colleague, act, askOn, isDue } = commitment;
  const [isChanging, setChanging] = useState(false);
  if (isChanging)
    return (
      <Card title={text('change')}>
        <CommitmentForm open={commitment} onSaved={() => setChanging(false)}>
          <Button variant="default" onClick={() => setChanging(false)}>
            {text('cancel')}
          </Button>
        </CommitmentForm>
      </Card>
    );
  return (
    <Card title={text(isDue ? 'askedToday' : 'for', { colleague })}>
      <p className={classes.act}>{act}</p>
      {isDue ? (
        <AnswerButtons commitment={commitment} onSaid={() => undefined} />
      ) : (
        <Group justify="space-between">
          <span className={classes.quiet}>{text('ask', { day: dayInWords(askOn) })}</span>
          <Button variant="default" onClick={() => setChanging(true)}>
            {text('change')}
          </Button>
        </Group>
      )}
    </Card>
  );
}

function WriteOne({ isFirst }: { isFirst: boolean }) {
  const [isWriting, setWriting] = useState(false);
  if (isWriting)
    return (
      <Card title={text('make')}>
        <CommitmentForm onSaved={() => setWriting(false)} />
      </Card>
    );
  const button = <Button onClick={() => setWriting(true)}>{text('make')}</Button>;
  if (!isFirst) return button;
  return (
    <EmptyState title={text('none')} action={button}>
      {text('noneWhy')}
    </EmptyState>
  );
}
