import { Anchor, List } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, tell } from '../api/client.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { text } from './messages.js';
import { sharedDeviceQuery } from '../api/shared-device.js';

/** Marks the device for good as one that several people use; nothing where it is marked already. */
export function MarkAsShared() {
  const queryClient = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const { data: device } = useQuery(sharedDeviceQuery);
  const mark = useMutation({
    mutationFn: async () => {
      await tell(api.PUT('/api/auth/shared-device'));
      await queryClient.invalidateQueries(sharedDeviceQuery);
      setAsked(false);
    },
  });
  if (!device || device.isShared) return null;
  return (
    <List.Item>
      <Anchor component="button" type="button" ta="start" onClick={() => setAsked(true)}>
        {text('markShared')}
      </Anchor>
      <ConfirmDialog
        title={text('markShared')}
        isOpen={isAsked}
        confirmLabel={text('markShared')}
        isBusy={mark.isPending}
        error={mark.error}
        onConfirm={() => mark.mutate()}
        onClose={() => setAsked(false)}
      >
        {text('markSharedWhat')}
      </ConfirmDialog>
    </List.Item>
  );
}
