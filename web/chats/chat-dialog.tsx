import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import { ApiError } from '../api/api-error.js';
import { departmentsQuery } from '../api/departments.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { OnOffField } from '../ui/on-off-field.js';
import { placeServerErrors } from '../ui/server-errors.js';
import { ADDRESS_WORDS } from './chat-words.js';
import { addChat, changeChat, type Chat, chatsQuery, type ChatWish } from './chats-data.js';
import { text } from './messages.js';
import { text as ownText } from './own-messages.js';
import { AddressField, ServiceField } from './service-fields.js';

const WORDS = {
  CHAT_ADDRESS_REFUSED: ownText('refused'),
  CHAT_NOT_FOUND: ownText('gone'),
  CHAT_DEPARTMENT_NOT_FOUND: text('noDepartment'),
  TOO_MANY_CHATS: text('tooMany'),
};

type Values = ChatWish & { isOn: boolean };

/** Connects the channel of a department, or changes one. */
export function ChatDialog({ chat, onClose }: { chat?: Chat; onClose: () => void }) {
  const queryClient = useQueryClient();
  const { data: departments = [] } = useQuery(departmentsQuery);
  const form = useForm<Values>({
    defaultValues: chat
      ? { ...chat, department: chat.department.id, url: '', isOn: chat.status !== 'off' }
      : { kind: 'slack', name: '', department: '', url: '', isOn: true },
  });
  const { errors } = form.formState;
  const save = useMutation({
    mutationFn: async ({ kind, name, department, url, isOn }: Values) => {
      const wish = { kind, name: name.trim(), department, url: url.trim() };
      await (chat ? changeChat(chat.id, { ...wish, isOn }) : addChat(wish));
    },
    onSuccess: async () => {
      onClose();
      toast(text(chat ? 'saved' : 'added'));
      await queryClient.invalidateQueries({ queryKey: chatsQuery.queryKey });
    },
    onError: (error) => placeServerErrors(form, error, ['name', 'url', 'department'], ADDRESS_WORDS),
  });
  const isPlaced = save.error instanceof ApiError && save.error.details.length > 0;
  const filled = (message: string) => (value: string) => value.trim() !== '' || message;
  const kind = useWatch({ control: form.control, name: 'kind' });
  return (
    <Dialog title={text(chat ? 'changeTitle' : 'add')} isOpen onClose={onClose}>
      <Form form={form} onSubmit={(values) => save.mutate(values)}>
        <ServiceField control={form.control} />
        <Text size="sm">{text(kind === 'slack' ? 'slackHow' : 'teamsHow')}</Text>
        <AddressField
          {...(chat && { description: text('keepAddress') })}
          error={errors.url?.message}
          {...form.register('url', {
            validate: (url) => chat !== undefined || url.trim() !== '' || ownText('addressMissing'),
          })}
        />
        <TextInput
          label={text('name')}
          description={text('nameHint')}
          maxLength={80}
          error={errors.name?.message}
          {...form.register('name', { validate: filled(text('nameMissing')) })}
        />
        <NativeSelect
          // Its choice is set again once the departments are there.
          key={departments.length}
          label={text('department')}
          description={text('departmentHint')}
          data={[
            { value: '', label: text('chooseDepartment') },
            ...departments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          error={errors.department?.message}
          {...form.register('department', { validate: filled(text('departmentMissing')) })}
        />
        {chat && <OnOffField control={form.control} label={text('isOn')} description={text('isOnHint')} />}
        {!isPlaced && <FormError error={save.error} words={WORDS} />}
        <Group justify="end">
          <Button type="submit" loading={save.isPending}>
            {text(chat ? 'save' : 'add')}
          </Button>
        </Group>
      </Form>
    </Dialog>
  );
}
