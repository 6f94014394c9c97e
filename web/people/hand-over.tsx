import { Button, Group, Text, TextInput } from '@mantine/core';
import { useEffect } from 'react';
import { api, ask } from '../api/client.js';
import { dayAndTime, dayInWords } from '../text/dates.js';
import { announce, toast } from '../ui/announcements.js';
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
          <Secret label={text('link')} value={make.data.url} />
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
          <Secret label={text('code')} value={make.data.code} />
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

/** Something to hand over: to be read, and to be copied where the browser lets us. */
function Secret({ label, value }: { label: string; value: string }) {
  const copy = () => void navigator.clipboard.writeText(value).then(() => announce(text('copied')));
  return (
    <Group align="end" gap="sm">
      <TextInput
        label={label}
        value={value}
        readOnly
        flex={1}
        miw="12rem"
        onFocus={(event) => event.currentTarget.select()}
      />
      {window.isSecureContext && (
        <Button variant="default" onClick={copy}>
          {text('copy')}
        </Button>
      )}
    </Group>
  );
}

function Close({ onClose }: { onClose: () => void }) {
  return (
    <Group justify="end" mt="lg">
      <Button onClick={onClose}>{text('done')}</Button>
    </Group>
  );
}
