import { Button, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { View } from '../api/client.js';
import { dayInWords, today } from '../text/dates.js';
import { StatusBadge } from '../ui/status-badge.js';
import { absencesQuery } from './absences-data.js';
import { text } from './absences-messages.js';
import { EndAbsence, RemoveAbsence, SetAbsent } from './absence-dialogs.js';
import classes from './person-page.module.css';

type Absence = View<'OwnAbsenceView'>;
type Act = { is: 'set' } | { is: 'end' | 'remove'; absence: Absence };

/** When somebody is away: to see, to set, to end. Never why. */
export function AbsencesCard({ personId, name }: { personId: string; name: string }) {
  const { data: absences } = useSuspenseQuery(absencesQuery(personId));
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  return (
    <section aria-labelledby="absences" className={classes.section}>
      <div className={classes.head}>
        <Title order={2} id="absences">
          {text('title')}
        </Title>
        <Button variant="default" onClick={() => setAct({ is: 'set' })}>
          {text('set')}
        </Button>
      </div>
      <Text c="dimmed" mb="sm">
        {text('means')}
      </Text>
      {absences.length === 0 && <Text>{text('none')}</Text>}
      <ul className={classes.list}>
        {absences.map((absence) => (
          <li key={absence.id} className={classes.line}>
            <span>{rangeInWords(absence)}</span>
            <Phase absence={absence} />
            <span className={classes.quiet}>{text(absence.setBy === 'hr' ? 'fromHr' : 'byHand')}</span>
            {isOver(absence) || (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={text('endOne', { range: rangeInWords(absence) })}
                onClick={() => setAct({ is: 'end', absence })}
              >
                {text('end')}
              </Button>
            )}
            {absence.setBy === 'hand' && (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={text('removeOne', { range: rangeInWords(absence) })}
                onClick={() => setAct({ is: 'remove', absence })}
              >
                {text('remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {act?.is === 'set' && <SetAbsent personId={personId} name={name} onClose={close} />}
      {act?.is === 'end' && <EndAbsence personId={personId} absence={act.absence} onClose={close} />}
      {act?.is === 'remove' && <RemoveAbsence personId={personId} absence={act.absence} onClose={close} />}
    </section>
  );
}

const isOver = ({ to }: Absence) => to !== null && to < today();

function Phase({ absence }: { absence: Absence }) {
  if (isOver(absence)) return <StatusBadge tone="ended">{text('over')}</StatusBadge>;
  if (absence.from > today()) return <StatusBadge tone="waiting">{text('toCome')}</StatusBadge>;
  return <StatusBadge tone="paused">{text('now')}</StatusBadge>;
}

function rangeInWords({ from, to }: Absence): string {
  if (to === null) return text('open', { from: dayInWords(from) });
  return from === to ? dayInWords(from) : text('range', { from: dayInWords(from), to: dayInWords(to) });
}
