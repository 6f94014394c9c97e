import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { untilAnswered } from '../api/query-client.js';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { FormError } from '../ui/form-error.js';
import { StatusBadge } from '../ui/status-badge.js';
import { EditDialog } from './edit-dialog.js';
import { type Kudos, KUDOS, showKudos, withdrawKudos } from './kudos-data.js';
import { KUDOS_ERRORS } from './kudos-errors.js';
import classes from './kudos.module.css';
import { text } from './messages.js';
import { thankedName } from './receiver-words.js';
import { ReportDialog } from './report-dialog.js';

/** What the reader may do with thanks: put them on the wall or take them off, change, withdraw or report them. */
export function KudosActs({ kudos }: { kudos: Kudos }) {
  const [open, setOpen] = useState<'edit' | 'withdraw' | 'report' | null>(null);
  const close = () => setOpen(null);
  const { from, to, mine } = kudos;
  if (kudos.isHidden)
    return (
      <>
        <StatusBadge tone="ended">{text('hidden')}</StatusBadge>
        <p className={classes.quiet}>{text('hiddenWhy')}</p>
      </>
    );
  return (
    <>
      <Showing kudos={kudos} />
      <Group gap="xs">
        {kudos.editableUntil && (
          <Act
            label={text('edit')}
            name={text('editOf', { name: thankedName(to) })}
            onClick={() => setOpen('edit')}
          />
        )}
        {mine === 'from' ? (
          <Act
            label={text('withdraw')}
            name={text('withdrawOf', { name: thankedName(to) })}
            onClick={() => setOpen('withdraw')}
          />
        ) : (
          <Act
            label={text('report')}
            name={text('reportOf', { from: from.name, to: thankedName(to) })}
            onClick={() => setOpen('report')}
          />
        )}
      </Group>
      {open === 'edit' && <EditDialog kudos={kudos} onClose={close} />}
      {open === 'report' && <ReportDialog kudos={kudos} onClose={close} />}
      {open === 'withdraw' && <Withdrawal kudos={kudos} onClose={close} />}
    </>
  );
}

function Act({ label, name, onClick }: { label: string; name: string; onClick: () => void }) {
  return (
    <Button variant="subtle" size="compact-sm" color="gray" aria-label={name} onClick={onClick}>
      {label}
    </Button>
  );
}

/** Whether everybody may read it, and the reader's own say. */
function Showing({ kudos }: { kudos: Kudos }) {
  const { id, from, to, mine, giverAgrees, receiverAgrees } = kudos;
  const queryClient = useQueryClient();
  const isGiver = mine === 'from';
  const isOnWall = giverAgrees && receiverAgrees;
  const show = useMutation({
    ...untilAnswered,
    mutationFn: (isAgreed: boolean) => showKudos(id, isAgreed),
    onSuccess: async (now, isAgreed) => {
      toast(shownInWords(now, isAgreed));
      await queryClient.invalidateQueries(KUDOS);
    },
  });
  if (mine === null) return null;
  const hasAgreed = isGiver ? giverAgrees : receiverAgrees;
  // Whoever was thanked is asked only where the giver would like it.
  const isAsked = isGiver || giverAgrees || receiverAgrees;
  return (
    <div className={classes.showing}>
      {isOnWall && <StatusBadge tone="done">{text('onWall')}</StatusBadge>}
      {!isOnWall && isGiver && giverAgrees && (
        <StatusBadge tone="waiting">
          {to.team ? text('waitsForManager') : text('waitsForThem', { name: to.name })}
        </StatusBadge>
      )}
      {!isOnWall && !isGiver && giverAgrees && <p>{text('asksYou', { name: from.name })}</p>}
      {isAsked && (
        <Button
          variant={!isGiver && !hasAgreed ? 'filled' : 'default'}
          size="compact-md"
          loading={show.isPending}
          aria-label={nameOfAct(isGiver, hasAgreed, isGiver ? thankedName(to) : from.name)}
          onClick={() => show.mutate(!hasAgreed)}
        >
          {labelOfAct(isGiver, hasAgreed)}
        </Button>
      )}
      <FormError error={show.error} words={KUDOS_ERRORS} />
    </div>
  );
}

function Withdrawal({ kudos: { id, to }, onClose }: { kudos: Kudos; onClose: () => void }) {
  const queryClient = useQueryClient();
  const withdraw = useMutation({
    ...untilAnswered,
    mutationFn: () => withdrawKudos(id),
    onSuccess: async () => {
      onClose();
      toast(text('withdrawn'));
      await queryClient.invalidateQueries(KUDOS);
    },
  });
  return (
    <ConfirmDialog
      title={text('withdrawTitle', { name: thankedName(to) })}
      isOpen
      isDestructive
      isBusy={withdraw.isPending}
      confirmLabel={text('withdraw')}
      error={withdraw.error}
      words={KUDOS_ERRORS}
      onConfirm={() => withdraw.mutate()}
      onClose={onClose}
    >
      {text('withdrawWhy')}
    </ConfirmDialog>
  );
}

function shownInWords({ giverAgrees, receiverAgrees, to }: Kudos, isAgreed: boolean): string {
  if (!isAgreed) return text('offWall');
  if (giverAgrees && receiverAgrees) return text('nowOnWall');
  return to.team ? text('offeredToManager') : text('offered', { name: to.name });
}

function labelOfAct(isGiver: boolean, hasAgreed: boolean): string {
  if (isGiver) return text(hasAgreed ? 'notWall' : 'offerWall');
  return text(hasAgreed ? 'keepBetween' : 'letAll');
}

function nameOfAct(isGiver: boolean, hasAgreed: boolean, name: string): string {
  if (isGiver) return text(hasAgreed ? 'notWallOf' : 'offerWallOf', { name });
  return text(hasAgreed ? 'keepBetweenOf' : 'letAllOf', { name });
}
