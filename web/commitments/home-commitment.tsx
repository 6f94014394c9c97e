import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Card } from '../ui/card.js';
import { AnswerButtons } from './answer-buttons.js';
import { commitmentsQuery, openAmong } from './commitments-data.js';
import { text } from './messages.js';

/** On Home, from its day on: whether what the reader meant to do has helped. */
export function HomeCommitment() {
  // Home is complete without it: nobody waits for it, and its failure is no news.
  const { data } = useQuery(commitmentsQuery);
  const place = useRef<HTMLDivElement>(null);
  const open = openAmong(data);
  return (
    // The buttons go with their answer; the focus stays where they were.
    <div ref={place} tabIndex={-1}>
      {open?.isDue && (
        <Card title={text('askedToday', { colleague: open.colleague })}>
          <p>{open.act}</p>
          <AnswerButtons commitment={open} onSaid={() => place.current?.focus()} />
        </Card>
      )}
    </div>
  );
}
