import { Button, Checkbox, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { untilAnswered } from '../api/query-client.js';
import { newRequestKey } from '../api/request-key.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { Picker } from '../ui/picker.js';
import { placeServerErrors } from '../ui/server-errors.js';
import { giveKudos, KUDOS } from './kudos-data.js';
import { text } from './messages.js';
import { RECEIVERS } from './receiver-source.js';
import { isTeam, type Receiver, receiverName } from './receiver-words.js';
import { NO_THANKS, ThanksFields, type Wish, wordsToSend } from './thanks-fields.js';
import { KUDOS_ERRORS } from './kudos-errors.js';

const receiverToSend = (receiver?: Receiver) => ({
  to: receiver?.id ?? '',
  ...(receiver && isTeam(receiver) && { team: receiver.kind }),
});

const sentInWords = (receiver?: Receiver): string =>
  receiver && isTeam(receiver)
    ? text('sentToTeam', { name: receiverName(receiver) })
    : text('sent', { name: receiver?.name ?? '' });

/** Thanks a colleague, or a team, for one behaviour. */
export function ThanksDialog({ onClose }: { onClose: () => void }) {
  const queryClient = useQueryClient();
  const [requestKey] = useState(newRequestKey);
  const form = useForm<Wish>({ defaultValues: NO_THANKS });
  const give = useMutation({
    ...untilAnswered,
    mutationFn: (wish: Wish) =>
      giveKudos({
        ...wordsToSend(wish),
        ...receiverToSend(wish.to[0]),
        mayBeShown: wish.mayBeShown,
        requestKey,
      }),
    onSuccess: async (_, { to }) => {
      onClose();
      toast(sentInWords(to[0]));
      await queryClient.invalidateQueries(KUDOS);
    },
    onError: (error) =>
      placeServerErrors(form, error, ['to', 'behaviour', 'sentence', 'about'], KUDOS_ERRORS),
  });
  const { errors } = form.formState;
  const isForTeam = useWatch({ control: form.control, name: 'to' }).some(isTeam);
  const isPlaced = Object.keys(errors).length > 0;
  return (
    <Dialog title={text('giveTitle')} isOpen onClose={onClose}>
      <Text mb="md">{text('giveWhy')}</Text>
      <Form form={form} onSubmit={(wish) => give.mutate(wish)}>
        <Controller
          control={form.control}
          name="to"
          rules={{ validate: (to) => to.length > 0 || text('toMissing') }}
          render={({ field: { value, onChange } }) => (
            <Picker
              label={text('to')}
              description={text('toHint')}
              value={value}
              onChange={onChange}
              error={errors.to?.message}
              source={RECEIVERS}
              isSingle
            />
          )}
        />
        <ThanksFields form={form} isBusy={give.isPending} />
        <Checkbox
          label={text(isForTeam ? 'teamMayBeShown' : 'mayBeShown')}
          description={text('mayBeShownHint')}
          {...form.register('mayBeShown')}
        />
        <FormError error={isPlaced ? null : give.error} words={KUDOS_ERRORS} />
        <Button type="submit" loading={give.isPending}>
          {text('send')}
        </Button>
      </Form>
    </Dialog>
  );
}
