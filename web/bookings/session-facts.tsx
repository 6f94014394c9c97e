import { Title } from '@mantine/core';
import type { OpenSession } from './bookings-data.js';
import cards from '../ui/card-list.module.css';
import { text } from './messages.js';
import { placeWords, whenWords } from './session-words.js';

/** What, when, where and with whom. */
export function SessionFacts({ session, hasText = false }: { session: OpenSession; hasText?: boolean }) {
  const { title, trainers, text: about } = session;
  return (
    <>
      <Title order={3}>{title}</Title>
      <p className={cards.plain}>{whenWords(session)}</p>
      <p className={cards.quiet}>{placeWords(session)}</p>
      {trainers.length > 0 && (
        <p className={cards.quiet}>{text('trainers', { names: trainers.join(', ') })}</p>
      )}
      {hasText && about && <p className={cards.plain}>{about}</p>}
    </>
  );
}
