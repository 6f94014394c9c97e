import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { signsOff, useMe } from '../api/me.js';
import { DecisionDialog } from './decision-dialog.js';
import { type Decision, decisionsQuery, type Enrolment } from './decisions-data.js';
import { text } from './messages.js';

/** What the reader may decide about an enrolment of somebody, if they may. */
export function DecisionButtons({ personId, enrolment }: { personId: string; enrolment: Enrolment }) {
  const me = useMe();
  const { data } = useQuery({ ...decisionsQuery(personId), enabled: signsOff(me) && me.id !== personId });
  const [open, setOpen] = useState<Decision | null>(null);
  const may = data?.find(({ enrolmentId }) => enrolmentId === enrolment.id)?.may ?? [];
  return (
    <>
      {may.length > 0 && (
        <Group gap="xs" mt="sm" role="group" aria-label={text('decide', { track: enrolment.track.title })}>
          {may.map((decision) => (
            <Button key={decision} size="compact-sm" variant="default" onClick={() => setOpen(decision)}>
              {text(decision)}
            </Button>
          ))}
        </Group>
      )}
      {open && <DecisionDialog enrolment={enrolment} decision={open} onClose={() => setOpen(null)} />}
    </>
  );
}
