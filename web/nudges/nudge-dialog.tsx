import { Button, Radio, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask, type View } from '../api/client.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { ErrorState } from '../ui/error-state.js';
import { FormError } from '../ui/form-error.js';
import { text } from './messages.js';
import classes from './nudges.module.css';
import { type Nudged, nudgeOf, nudgePreviewQuery, type NudgedState } from './nudges-data.js';

const STATES: { state: NudgedState; label: string }[] = [
  { state: 'overdue', label: text('overdue') },
  { state: 'not-started', label: text('not-started') },
  { state: 'open', label: text('open_') },
];
const WORDS = { TOO_MANY_TO_NUDGE: text('tooMany'), NOBODY_TO_NUDGE: text('nobodyLeft') };

/** Of what, whom it reaches and what they read; then the reminder. */
export function NudgeDialog({ whom, onClose }: { whom: Nudged; onClose: () => void }) {
  const [state, setState] = useState<NudgedState>('person' in whom ? 'open' : 'overdue');
  const client = useQueryClient();
  const body = nudgeOf(whom, state);
  const preview = useQuery({ ...nudgePreviewQuery(body), placeholderData: keepPreviousData });
  const send = useMutation({
    mutationFn: () => ask(api.POST('/api/team/nudges', { body })),
    onSuccess: ({ people }) => {
      toast(text('sent', { count: people }));
      void client.invalidateQueries({ queryKey: ['nudges'] });
      onClose();
    },
  });
  const title = 'person' in whom ? text('titleOne', { name: whom.person.name }) : text('title');
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Text mb="md">{text('lead')}</Text>
      <Radio.Group
        label={text('ofWhat')}
        value={state}
        onChange={(value) => setState(STATES.find((one) => one.state === value)?.state ?? state)}
        mb="md"
      >
        <Stack gap="xs" mt="xs">
          {STATES.map(({ state: value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </Stack>
      </Radio.Group>
      {preview.isError && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      <div aria-live="polite" aria-busy={preview.isFetching}>
        {preview.isPending && <Text c="dimmed">{text('counting')}</Text>}
        {preview.data && <Reached preview={preview.data} />}
      </div>
      <FormError error={send.error} words={WORDS} />
      {preview.data && preview.data.people > 0 && (
        <Button mt="md" loading={send.isPending} onClick={() => send.mutate()}>
          {text('send', { count: preview.data.people })}
        </Button>
      )}
    </Dialog>
  );
}

function Reached({ preview }: { preview: View<'NudgePreviewView'> }) {
  const { people, tracks, remindedLately, onLeave, words } = preview;
  return (
    <>
      <Text fw={600}>
        {people === 0
          ? text('nobody')
          : `${text('reaches', { count: people })}, ${text('tracks', { count: tracks })}.`}
      </Text>
      {remindedLately > 0 && <Text size="sm">{text('lately', { count: remindedLately })}</Text>}
      {onLeave > 0 && <Text size="sm">{text('onLeave', { count: onLeave })}</Text>}
      {words && (
        <section className={classes.letter} aria-labelledby="nudge-words">
          <Title order={3} size="h6" id="nudge-words">
            {text('reads')}
          </Title>
          <Text fw={600}>{words.subject}</Text>
          {words.paragraphs.map((paragraph) => (
            <Text key={paragraph}>{paragraph}</Text>
          ))}
        </section>
      )}
    </>
  );
}
