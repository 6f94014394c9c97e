import { Button } from '@mantine/core';
import { useState } from 'react';
import { monthInWords } from '../text/dates.js';
import { Card } from '../ui/card.js';
import { firstOpenMonth } from './first-open-month.js';
import { hourInWords } from './hour-words.js';
import { text } from './messages.js';
import type { Calendar, Outlook } from './tip-calendar-data.js';
import { WhenDialog } from './when-dialog.js';

/** On which day and at which hour tips arrive, and what newcomers get. */
export function WhenTips({ calendar, outlook }: { calendar: Calendar; outlook: Outlook }) {
  const [isOpen, setOpen] = useState(false);
  const { workingDay, hour, mayChange } = calendar;
  return (
    <Card
      title={text('whenTitle')}
      actions={
        mayChange && (
          <Button variant="default" onClick={() => setOpen(true)}>
            {text('changeWhen')}
          </Button>
        )
      }
    >
      <p>{text('when', { workingDay, hour: hourInWords(hour) })}</p>
      <p>{newcomersInWords(calendar)}</p>
      {isOpen && (
        <WhenDialog
          calendar={calendar}
          firstOpen={firstOpenMonth(calendar, outlook)}
          onClose={() => setOpen(false)}
        />
      )}
    </Card>
  );
}

function newcomersInWords({ newHires, months }: Calendar): string {
  if (newHires === 'join') return text('join');
  const next = months[1];
  return next?.newcomers.everybody
    ? text('beginExample', { month: monthInWords(next.month), title: next.newcomers.everybody })
    : text('begin');
}
