import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { text } from './messages.js';

const PutForwardDialog = lazy(async () => ({
  default: (await import('./put-forward-dialog.js')).PutForwardDialog,
}));

interface Props {
  /** Whom, where that is known already. */
  person?: { id: string; name: string };
}

/** Leads to putting somebody forward for a badge. */
export function PutForward({ person }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant={person ? 'default' : 'filled'} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {text(person ? 'putForwardOne' : 'putForward')}
      </Button>
      <Suspense>
        {isOpen && <PutForwardDialog person={person ?? null} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
