import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { ApiError } from '../api/api-error.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { OnOffField } from '../ui/on-off-field.js';
import { placeServerErrors } from '../ui/server-errors.js';
import { eventWords, text } from './messages.js';
import { addWebhook, changeWebhook, EVENTS, type Webhook, WEBHOOKS_KEY, type Wish } from './webhooks-data.js';

const WORDS = {
  WEB_ADDRESS_REFUSED: text('refused'),
  TOO_MANY_WEBHOOKS: text('tooMany'),
  WEBHOOK_NOT_FOUND: text('gone'),
};
const ADDRESS_WORDS = {
  'not-an-address': text('not-an-address'),
  'not-https': text('not-https'),
  'names-somebody': text('names-somebody'),
  'private-address': text('private-address'),
};

interface Props {
  /** Left out for a new one. */
  webhook?: Webhook;
  onClose: () => void;
  /** Called with the secret of a new one. */
  onSecret?: (secret: string) => void;
}

/** Adds a webhook, or changes one. */
export function WebhookDialog({ webhook, onClose, onSecret }: Props) {
  const queryClient = useQueryClient();
  const form = useForm<Wish & { isOn: boolean }>({
    defaultValues: webhook
      ? { ...webhook, isOn: webhook.status === 'on' }
      : { name: '', url: '', events: [], isOn: true },
  });
  const { errors } = form.formState;
  const save = useMutation({
    mutationFn: async ({ name, url, events, isOn }: Wish & { isOn: boolean }) => {
      const wish = { name: name.trim(), url: url.trim(), events };
      if (webhook) await changeWebhook(webhook.id, { ...wish, isOn });
      else onSecret?.((await addWebhook(wish)).secret);
    },
    onSuccess: async () => {
      onClose();
      if (webhook) toast(text('saved'));
      await queryClient.invalidateQueries({ queryKey: WEBHOOKS_KEY });
    },
    onError: (error) => placeServerErrors(form, error, ['name', 'url', 'events'], ADDRESS_WORDS),
  });
  const isPlaced = save.error instanceof ApiError && save.error.details.length > 0;
  const filled = (message: string) => (value: string) => value.trim() !== '' || message;
  return (
    <Dialog title={text(webhook ? 'changeTitle' : 'add')} isOpen onClose={onClose}>
      <Form form={form} onSubmit={(values) => save.mutate(values)}>
        <TextInput
          label={text('name')}
          description={text('nameHint')}
          maxLength={80}
          error={errors.name?.message}
          {...form.register('name', { validate: filled(text('nameMissing')) })}
        />
        <TextInput
          label={text('address')}
          description={text('addressHint')}
          type="url"
          inputMode="url"
          maxLength={500}
          error={errors.url?.message}
          {...form.register('url', { validate: filled(text('addressMissing')) })}
        />
        <Controller
          control={form.control}
          name="events"
          rules={{ validate: (events) => events.length > 0 || text('eventsMissing') }}
          render={({ field: { value, onChange, ref }, fieldState }) => (
            <Checkbox.Group
              label={text('events')}
              value={value}
              onChange={(chosen) => onChange(EVENTS.filter((event) => chosen.includes(event)))}
              error={fieldState.error?.message}
            >
              <Stack gap="xs" mt="xs" mb="xs">
                {EVENTS.map((event, index) => (
                  <Checkbox
                    key={event}
                    value={event}
                    label={eventWords(event)}
                    description={event}
                    {...(index === 0 && { ref })}
                  />
                ))}
              </Stack>
            </Checkbox.Group>
          )}
        />
        {webhook && <OnOffField control={form.control} label={text('isOn')} description={text('isOnHint')} />}
        {!isPlaced && <FormError error={save.error} words={WORDS} />}
        <Group justify="end">
          <Button type="submit" loading={save.isPending}>
            {text(webhook ? 'save' : 'add')}
          </Button>
        </Group>
      </Form>
    </Dialog>
  );
}
