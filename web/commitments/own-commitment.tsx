import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dayInWords } from '../text/dates.js';
import { Card } from '../ui/card.js';
import { CommitmentForm } from './commitment-form.js';
import { commitmentsQuery, openAmong } from './commitments-data.js';
import classes from './commitments.module.css';
import { text } from './messages.js';

/** Within a lesson: the commitment that the reader writes there, or has written. */
export function OwnCommitment() {
  // The lesson can be done without it, so that its failure is none of the lesson.
  const { data } = useQuery(commitmentsQuery);
  const [isChanging, setChanging] = useState(false);
  if (!data) return null;
  const open = openAmong(data);
  return (
    <div className={classes.inLesson}>
      <Card title={text(open ? 'yours' : 'writeYours')}>
        {open && !isChanging ? (
          <>
            <p className={classes.act}>
              {text('for', { colleague: open.colleague })}: {open.act}
            </p>
            <Group justify="space-between">
              <span className={classes.quiet}>{text('ask', { day: dayInWords(open.askOn) })}</span>
              <Button variant="default" onClick={() => setChanging(true)}>
                {text('change')}
              </Button>
            </Group>
          </>
        ) : (
          <CommitmentForm key={open?.id ?? 'new'} open={open} onSaved={() => setChanging(false)} />
        )}
      </Card>
    </div>
  );
}
