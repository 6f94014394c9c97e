import { Button, Group, Text } from '@mantine/core';
import { useEffect } from 'react';
import { api, ask } from '../api/client.js';
import { dayAndTime, dayInWords } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { CopyField } from '../ui/copy-field.js';
import { Dialog } from '../ui/dialog.js';
import { FormError } from '../ui/form-error.js';
import { LoadingState } from '../ui/loading-state.js';
import { text } from './messages.js';
import type { PersonDetail } from './people-data.js';
import { saveSlip } from './save-slip.js';
import { ACCOUNT_WORDS, useAccountAct } from './use-account-act.js';

interface Props {
  person: PersonDetail;
  onClose: () => void;
}

/** Makes a link by which somebody chooses a password, and shows it this once. */
export function LinkDialog({ person: { id, name }, onClose }: Props) {
  const make = useAccountAct(id, () =>
    ask(api.POST('/api/people/{id}/set-password-links', { params: { path: { id } } })),
  );
  const { mutate } = make;
  useEffect(() => mutate(), [mutate]);
  return (
    <Dialog title={text('linkTitle', { name })} isOpen onClose={onClose}>
      {make.isPending && <LoadingState rows={1} />}
      <FormError error={make.error} words={ACCOUNT_WORDS} />
      {make.data && (
        <>
          <Text mb="md">{text('linkWhat', { name, until: dayAndTime(make.data.expiresAt) })}</Text>
          <CopyField label={text('link')} value={make.data.url} copyLabel={text('copy')} />
        </>
      )}
      <Close onClose={onClose} />
    </Dialog>
  );
}

/** Makes an activation code, shows it this once, and prints it where somebody is to get it on paper. */
export function CodeDialog({ person: { id, name }, onClose }: Props) {
  const path = { id };
  const make = useAccountAct(id, () =>
    ask(api.POST('/api/people/{id}/activation-codes', { params: { path } })),
  );
  const print = useAccountAct(
    id,
    () => saveSlip(id),
    () => {
      onClose();
      toast(text('slipMade'));
    },
  );
  const { mutate } = make;
  useEffect(() => mutate(), [mutate]);
  return (
    <Dialog title={text('codeTitle', { name })} isOpen onClose={onClose}>
      {make.isPending && <LoadingState rows={1} />}
      <FormError error={make.error ?? print.error} words={ACCOUNT_WORDS} />
      {make.data && (
        <>
          <Text mb="md">{text('codeWhat', { url: make.data.url, day: dayInWords(make.data.lastDay) })}</Text>
          <CopyField label={text('code')} value={make.data.code} copyLabel={text('copy')} />
          <Button variant="default" mt="md" loading={print.isPending} onClick={() => print.mutate()}>
            {text('slip')}
          </Button>
          <Text size="sm" c="dimmed" mt={4}>
            {text('slipWhat')}
          </Text>
        </>
      )}
      <Close onClose={onClose} />
    </Dialog>
  );
}

function Close({ onClose }: { onClose: () => void }) {
  return (
    <Group justify="end" mt="lg">
      <Button onClick={onClose}>{text('done')}</Button>
    </Group>
  );
}
