import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { hasCode } from '../api/api-error.js';
import { api, tell } from '../api/client.js';
import { daysBetween, daysFromNow, dayInWords, today } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { EmptyState } from '../ui/empty-state.js';
import { ButtonLink } from '../ui/links.js';
import { StatusBadge } from '../ui/status-badge.js';
import { PROGRAMME, type Wave } from './launch-data.js';
import classes from './launch.module.css';
import { text } from './messages.js';
import { waveWords } from './wave-words.js';

/** So long before a wave teams should know which hours to keep free. */
const NOTICE_DAYS = 7;
const WORDS = { WAVE_HAS_BEGUN: text('waveHasBegun'), WAVE_NOT_FOUND: text('waveGone') };

/** Waves that have begun and waves to come, in the order of their days. */
export function WaveList({ waves }: { waves: Wave[] }) {
  const [leaving, setLeaving] = useState<Wave | null>(null);
  if (waves.length === 0) return <EmptyState>{text('wavesNone')}</EmptyState>;
  return (
    <>
      <ul className={classes.waves}>
        {waves.map((wave) => (
          <WaveLine key={wave.id} wave={wave} onTakeBack={() => setLeaving(wave)} />
        ))}
      </ul>
      {leaving && <TakeBack wave={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

function WaveLine({ wave, onTakeBack }: { wave: Wave; onTakeBack: () => void }) {
  const { startsOn, hasBegun, id } = wave;
  const names = { whom: waveWords(wave), day: dayInWords(startsOn) };
  const isNear = !hasBegun && daysBetween(today(), startsOn) <= NOTICE_DAYS;
  return (
    <li>
      <span className={classes.words}>
        <strong>{names.whom}</strong>
        <span>{names.day}</span>
        <StatusBadge tone={hasBegun ? 'done' : 'waiting'}>{stateWords(wave, isNear)}</StatusBadge>
      </span>
      {!hasBegun && (
        <span className={classes.acts}>
          <ButtonLink
            to="/programme/waves/$id"
            params={{ id }}
            variant="default"
            aria-label={text('hoursOf', names)}
          >
            {text('hours')}
          </ButtonLink>
          <Button variant="default" aria-label={text('takeBackOf', names)} onClick={onTakeBack}>
            {text('takeBack')}
          </Button>
        </span>
      )}
    </li>
  );
}

function stateWords({ hasBegun, startsOn }: Wave, isNear: boolean): string {
  if (hasBegun) return text('begun');
  return text(isNear ? 'keepFree' : 'startsIn', { when: daysFromNow(startsOn) });
}

function TakeBack({ wave, onClose }: { wave: Wave; onClose: () => void }) {
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: PROGRAMME });
  const takeBack = useMutation({
    mutationFn: () => tell(api.DELETE('/api/programme/waves/{id}', { params: { path: { id: wave.id } } })),
    onSuccess: async () => {
      onClose();
      toast(text('takenBack'));
      await refresh();
    },
    onError: async (error) => {
      if (hasCode(error, 'WAVE_HAS_BEGUN') || hasCode(error, 'WAVE_NOT_FOUND')) await refresh();
    },
  });
  return (
    <ConfirmDialog
      title={text('takeBackAsk')}
      isOpen
      isDestructive
      isBusy={takeBack.isPending}
      error={takeBack.error}
      words={WORDS}
      confirmLabel={text('takeBack')}
      onConfirm={() => takeBack.mutate()}
      onClose={onClose}
    >
      {text('takeBackWhat', { whom: waveWords(wave), day: dayInWords(wave.startsOn) })}
    </ConfirmDialog>
  );
}
