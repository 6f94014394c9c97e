import { Button, FileButton, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { DoorPage } from '../sign-in/door-page.js';
import { Facts } from '../ui/facts.js';
import { FormError } from '../ui/form-error.js';
import { Notice } from '../ui/notice.js';
import { type BadgeState, checkBadge } from './credentials-data.js';
import { text } from './check-messages.js';
import { signedTextIn, wordsOf } from './presented-file.js';

/** The longest signed text and the largest file that are looked at. */
const LONGEST = 20_000;
const LARGEST_BYTES = 5_000_000;

const TONES = {
  valid: 'done',
  'not-ours': 'waiting',
  changed: 'late',
  unknown: 'late',
  revoked: 'late',
  'not-yet-valid': 'waiting',
  expired: 'waiting',
} as const satisfies Record<BadgeState, string>;

/** For whoever was sent a badge as a file: whether it holds, without signing in. */
export function CheckPage() {
  const [pasted, setPasted] = useState('');
  const check = useMutation({ mutationFn: checkFile });
  const look = (presented: File | string) => check.mutate(presented);
  return (
    <DoorPage title={text('title')} lead={text('lead')}>
      <Stack gap="lg">
        <FileButton
          accept=".json,.svg,.png,application/json,image/svg+xml,image/png"
          onChange={(file) => file && look(file)}
        >
          {(props) => (
            <Button {...props} loading={check.isPending}>
              {text('chooseFile')}
            </Button>
          )}
        </FileButton>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            look(pasted);
          }}
        >
          <Stack gap="sm" align="flex-start">
            <Textarea
              w="100%"
              label={text('paste')}
              description={text('pasteHint')}
              value={pasted}
              maxLength={LONGEST}
              autosize
              minRows={3}
              maxRows={8}
              spellCheck={false}
              onChange={({ currentTarget: { value } }) => setPasted(value)}
            />
            <Button type="submit" variant="default" disabled={pasted.trim() === ''} loading={check.isPending}>
              {text('check')}
            </Button>
          </Stack>
        </form>
        <FormError error={check.error} words={{}} />
        {check.data && <Found {...check.data} />}
      </Stack>
    </DoorPage>
  );
}

function Found({ state, title, name }: Awaited<ReturnType<typeof checkFile>>) {
  return (
    <Stack gap="md">
      <Notice tone={TONES[state]} title={text(state)} isLoud>
        {text(`${state}What`)}
      </Notice>
      {state === 'valid' && (
        <Facts
          facts={[
            [text('badge'), title],
            [text('givenTo'), name ?? text('nameless')],
          ]}
        />
      )}
    </Stack>
  );
}

async function checkFile(presented: File | string) {
  const signed = typeof presented === 'string' ? presented.trim() : await signedTextOf(presented);
  if (signed === null || signed.length < 2 || signed.length > LONGEST)
    return { state: 'not-ours' as const, title: null, name: null };
  return { ...(await checkBadge(signed)), ...wordsOf(signed) };
}

const signedTextOf = async (file: File) =>
  file.size > LARGEST_BYTES ? null : signedTextIn(new Uint8Array(await file.arrayBuffer()));
