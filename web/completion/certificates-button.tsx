import { Button } from '@mantine/core';
import { Award } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { teachesSomebody, useMe } from '../api/me.js';
import type { Filters } from './completion-search.js';
import { text } from './messages.js';

const CertificatesDialog = lazy(async () => ({
  default: (await import('./certificates-dialog.js')).CertificatesDialog,
}));

/** Leads trainers to the certificates of a track as one file; nobody else is offered them. */
export function CertificatesButton({ filters }: { filters: Filters }) {
  const [isOpen, setOpen] = useState(false);
  if (!teachesSomebody(useMe())) return null;
  return (
    <>
      <Button variant="default" leftSection={<Award size={18} aria-hidden />} onClick={() => setOpen(true)}>
        {text('certificates')}
      </Button>
      <Suspense>{isOpen && <CertificatesDialog filters={filters} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
