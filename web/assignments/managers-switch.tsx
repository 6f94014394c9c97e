import { Switch } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../api/client.js';
import { toast } from '../ui/announcements.js';
import { FormError } from '../ui/form-error.js';
import { type Assignment, assignmentQuery } from './assignments-data.js';
import { text } from './messages.js';

/** Says whether managers may waive, extend, take off and put on again within their line. */
export function ManagersSwitch({ assignment: { id, managersMayDecide } }: { assignment: Assignment }) {
  const queryClient = useQueryClient();
  const set = useMutation({
    mutationFn: (may: boolean) =>
      ask(api.PATCH('/api/assignments/{id}', { params: { path: { id } }, body: { managersMayDecide: may } })),
    onSuccess: (changed) => {
      queryClient.setQueryData(assignmentQuery(id).queryKey, changed);
      toast(text(changed.managersMayDecide ? 'managersMay' : 'managersMayNot'));
    },
  });
  return (
    <>
      <Switch
        label={text('managersDecide')}
        description={text('managersDecideHint')}
        checked={managersMayDecide}
        onChange={({ currentTarget }) => {
          // Disabled meanwhile, it would lose the focus.
          if (!set.isPending) set.mutate(currentTarget.checked);
        }}
      />
      <FormError error={set.error} />
    </>
  );
}
