import { Button, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { untilAnswered } from '../api/query-client.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { BADGES, type PersonBadge, takeBadgeAway } from './badges-data.js';
import { text } from './messages.js';

interface Props {
  personId: string;
  badge: PersonBadge;
  onClose: () => void;
}

/** Takes a badge away from somebody, for good and with a reason; for admins. */
export function TakeAwayDialog({ personId, badge, onClose }: Props) {
  const { title } = badge;
  const queryClient = useQueryClient();
  const form = useForm({ defaultValues: { reason: '' } });
  const takeAway = useMutation({
    ...untilAnswered,
    mutationFn: ({ reason }: { reason: string }) => takeBadgeAway(personId, badge, reason.trim()),
    onSuccess: () => {
      onClose();
      toast(text('takenAway', { title }));
    },
    onSettled: () => queryClient.invalidateQueries(BADGES),
  });
  return (
    <Dialog title={text('takeAwayTitle', { title })} isOpen onClose={onClose}>
      <Text mb="md">{text('takeAwayWhat')}</Text>
      <Form form={form} onSubmit={(words) => takeAway.mutate(words)}>
        <Textarea
          label={text('reason')}
          rows={3}
          maxLength={500}
          readOnly={takeAway.isPending}
          error={form.formState.errors.reason?.message}
          {...form.register('reason', {
            validate: (words) => words.trim().length >= 3 || text('reasonMissing'),
          })}
        />
        <FormError error={takeAway.error} words={{ AWARD_NOT_FOUND: text('notTheirs') }} />
        <Button type="submit" color="red.9" loading={takeAway.isPending}>
          {text('takeAway')}
        </Button>
      </Form>
    </Dialog>
  );
}
