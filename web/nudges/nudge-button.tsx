import { Button } from '@mantine/core';
import { BellRing } from 'lucide-react';
import { useState } from 'react';
import { text } from './messages.js';
import { NudgeDialog } from './nudge-dialog.js';
import type { Nudged } from './nudges-data.js';

/** Opens the dialog in which a team, or one person of it, is reminded of open work. */
export function NudgeButton(whom: Nudged) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<BellRing size={18} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {text('person' in whom ? 'openOne' : 'open')}
      </Button>
      {isOpen && <NudgeDialog whom={whom} onClose={() => setOpen(false)} />}
    </>
  );
}
