import type { View } from '../api/client.js';
import { dayInWords } from '../text/dates.js';
import { StatusBadge } from '../ui/status-badge.js';
import { text } from './messages.js';

type Person = Pick<View<'PersonView'>, 'status' | 'hiredOn'>;

/** Where somebody stands with the company, unless they are simply at work. */
export function PersonStanding({ person: { status, hiredOn } }: { person: Person }) {
  switch (status) {
    case 'on-leave':
      return <StatusBadge tone="paused">{text('onLeave')}</StatusBadge>;
    case 'starting':
      return (
        <StatusBadge tone="waiting">
          {hiredOn ? text('statusStarting', { day: dayInWords(hiredOn) }) : text('scheduled')}
        </StatusBadge>
      );
    case 'left':
      return <StatusBadge tone="ended">{text('statusLeft')}</StatusBadge>;
    case 'in-service':
      return null;
  }
}
