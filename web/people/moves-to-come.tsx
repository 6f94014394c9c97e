import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, tell, type View } from '../api/client.js';
import { dayInWords } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { Card } from '../ui/card.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { text } from './messages.js';
import { movesQuery } from './people-data.js';
import classes from './people.module.css';
import { workerTypeWords } from './person-words.js';

type Move = View<'MoveView'>;

const WORDS = { MOVE_NOT_PLANNED: text('moveGone'), MOVE_NOT_FOUND: text('moveGone') };

/** What will change for somebody on a day to come; nothing where nothing will. */
export function MovesToCome({ personId }: { personId: string }) {
  const { data: moves } = useSuspenseQuery(movesQuery(personId));
  const [takingBack, setTakingBack] = useState<Move | null>(null);
  const planned = moves.filter(({ status }) => status === 'planned').toReversed();
  if (planned.length === 0) return null;
  return (
    <Card title={text('moves')}>
      <ul className={classes.lines}>
        {planned.map((move) => (
          <li key={move.id} className={classes.line}>
            <span>{moveInWords(move)}</span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={text('takeBackOne', { what: moveInWords(move) })}
              onClick={() => setTakingBack(move)}
            >
              {text('takeBack')}
            </Button>
          </li>
        ))}
      </ul>
      {takingBack && <TakeBack personId={personId} move={takingBack} onClose={() => setTakingBack(null)} />}
    </Card>
  );
}

function TakeBack({ personId, move, onClose }: { personId: string; move: Move; onClose: () => void }) {
  const queryClient = useQueryClient();
  const takeBack = useMutation({
    mutationFn: () =>
      tell(
        api.DELETE('/api/people/{id}/moves/{moveId}', {
          params: { path: { id: personId, moveId: move.id } },
        }),
      ),
    onSuccess: async () => {
      onClose();
      toast(text('takenBack'));
      await queryClient.invalidateQueries(movesQuery(personId));
    },
  });
  return (
    <ConfirmDialog
      title={text('takeBackTitle')}
      isOpen
      isBusy={takeBack.isPending}
      error={takeBack.error}
      words={WORDS}
      confirmLabel={text('takeBack')}
      onConfirm={() => takeBack.mutate()}
      onClose={onClose}
    >
      {text('takeBackWhat', { what: moveInWords(move) })}
    </ConfirmDialog>
  );
}

function moveInWords({ from, changes }: Move): string {
  const { department, title, manager, workerType } = changes;
  const nameOf = (name: string | undefined | null) => ({ name: name ?? text('nothing') });
  const parts = [
    department !== undefined && text('moveDepartment', nameOf(department?.name)),
    title !== undefined && text('moveTitle', nameOf(title)),
    manager !== undefined && text('moveManager', nameOf(manager?.name)),
    workerType !== undefined && text('moveType', nameOf(workerTypeWords(workerType))),
  ].filter(Boolean);
  return text('moveOn', { day: dayInWords(from), what: parts.join(', ') });
}
