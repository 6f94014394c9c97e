import { useParams } from '@tanstack/react-router';
import { CalendarClock } from 'lucide-react';
import { ApiError } from '../api/api-error.js';
import { dayInWords } from '../text/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { ButtonLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { text } from './messages.js';

/** For a lesson of a part that opens on a day to come. */
export function NotOpenYet({ error }: { error: unknown }) {
  const { enrolmentId } = useParams({ from: '/signed-in/learning/$enrolmentId/lessons/$lessonId' });
  const details = error instanceof ApiError ? error.details : [];
  const opensOn = details.find((one) => one.opensOn !== undefined)?.opensOn;
  return (
    <>
      <PageHeader title={text('notOpenTitle')} />
      <EmptyState
        icon={CalendarClock}
        action={
          <ButtonLink to="/learning/$enrolmentId" params={{ enrolmentId }}>
            {text('toTrack')}
          </ButtonLink>
        }
      >
        {opensOn === undefined ? text('notOpenYet') : text('notOpenUntil', { day: dayInWords(opensOn) })}
      </EmptyState>
    </>
  );
}
