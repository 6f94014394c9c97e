import { useSuspenseQuery } from '@tanstack/react-query';
import { dayAndTime } from '../text/dates.js';
import { Notice } from '../ui/notice.js';
import { sealsQuery } from './audit-data.js';
import { text } from './messages.js';

const LATE_AFTER_MS = 10 * 60_000;

/** How far the entries are sealed, and what that is good for. */
export function SealCard() {
  const { data: seals, dataUpdatedAt } = useSuspenseQuery(sealsQuery);
  const { lastSealedAt, sealedEntries, unsealedEntries, oldestUnsealedAt } = seals;
  const isLate = oldestUnsealedAt !== null && dataUpdatedAt - Date.parse(oldestUnsealedAt) > LATE_AFTER_MS;
  if (lastSealedAt === null) {
    return (
      <Notice tone="waiting" title={text('neverTitle')}>
        <p>{text('never')}</p>
      </Notice>
    );
  }
  if (isLate) {
    return (
      <Notice tone="late" title={text('lateTitle')}>
        <p>{text('late', { when: dayAndTime(oldestUnsealedAt) })}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="done" title={text('sealedTitle', { when: dayAndTime(lastSealedAt) })}>
      <p>
        {text('sealedBody', { count: sealedEntries })}{' '}
        {unsealedEntries === 0 ? text('noTail') : text('tail', { count: unsealedEntries })}
      </p>
      <p>{text('verify')}</p>
    </Notice>
  );
}
