import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, tell } from '../api/client.js';
import { isAdmin, useMe } from '../api/me.js';
import { sharedDeviceQuery } from '../api/shared-device.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { PageSection } from '../ui/page-section.js';
import { text } from './messages.js';

/** What it means that this device is marked as shared, and for an admin the way back; nothing on any other device. */
export function ThisDevice() {
  const me = useMe();
  const queryClient = useQueryClient();
  const { data: device } = useSuspenseQuery(sharedDeviceQuery);
  const [isAsked, setAsked] = useState(false);
  const unmark = useMutation({
    mutationFn: async () => {
      await tell(api.DELETE('/api/auth/shared-device'));
      await queryClient.invalidateQueries(sharedDeviceQuery);
    },
  });
  if (!device.isShared) return null;
  return (
    <PageSection title={text('device')} lead={text(isAdmin(me) ? 'deviceLead' : 'deviceLeadOfOthers')}>
      {isAdmin(me) && (
        <Button variant="default" onClick={() => setAsked(true)}>
          {text('unmark')}
        </Button>
      )}
      <ConfirmDialog
        title={text('unmark')}
        isOpen={isAsked}
        confirmLabel={text('unmark')}
        isBusy={unmark.isPending}
        error={unmark.error}
        onConfirm={() => unmark.mutate()}
        onClose={() => setAsked(false)}
      >
        {text('unmarkWhat')}
      </ConfirmDialog>
    </PageSection>
  );
}
