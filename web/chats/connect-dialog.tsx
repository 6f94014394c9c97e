import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import { ApiError } from '../api/api-error.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { placeServerErrors } from '../ui/server-errors.js';
import { ADDRESS_WORDS } from './chat-words.js';
import { connectChat, ownChatQuery, type Service } from './chats-data.js';
import { text } from './own-messages.js';
import { AddressField, ServiceField } from './service-fields.js';

const WORDS = { CHAT_ADDRESS_REFUSED: text('refused'), CHAT_CHANGED_MEANWHILE: text('meanwhile') };

/** Connects a chat of the reader's own. */
export function ConnectDialog({ onClose }: { onClose: () => void }) {
  const queryClient = useQueryClient();
  const form = useForm<{ kind: Service; url: string }>({ defaultValues: { kind: 'slack', url: '' } });
  const save = useMutation({
    mutationFn: ({ kind, url }: { kind: Service; url: string }) => connectChat({ kind, url: url.trim() }),
    onSuccess: (connected) => {
      queryClient.setQueryData(ownChatQuery.queryKey, connected);
      toast(text('connected'));
      onClose();
    },
    onError: (error) => placeServerErrors(form, error, ['url'], ADDRESS_WORDS),
  });
  const isPlaced = save.error instanceof ApiError && save.error.details.length > 0;
  const kind = useWatch({ control: form.control, name: 'kind' });
  return (
    <Dialog title={text('connect')} isOpen onClose={onClose}>
      <Form form={form} onSubmit={(values) => save.mutate(values)}>
        <ServiceField control={form.control} />
        <Text size="sm">{text(kind === 'slack' ? 'slackHow' : 'teamsHow')}</Text>
        <AddressField
          error={form.formState.errors.url?.message}
          {...form.register('url', { validate: (url) => url.trim() !== '' || text('addressMissing') })}
        />
        {!isPlaced && <FormError error={save.error} words={WORDS} />}
        <Group justify="end">
          <Button type="submit" loading={save.isPending}>
            {text('save')}
          </Button>
        </Group>
      </Form>
    </Dialog>
  );
}
