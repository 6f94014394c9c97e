import { CalendarClock } from 'lucide-react';
import { EmptyState } from '../ui/empty-state.js';
import { ButtonLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { text } from './messages.js';

/** For a track that opens on a day to come. */
export function NotBegun() {
  return (
    <>
      <PageHeader title={text('notBegunTitle')} />
      <EmptyState icon={CalendarClock} action={<ButtonLink to="/">{text('toHome')}</ButtonLink>}>
        {text('notBegun')}
      </EmptyState>
    </>
  );
}
