import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { untilAnswered } from '../api/query-client.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { editKudos, type Kudos, KUDOS } from './kudos-data.js';
import { KUDOS_ERRORS } from './kudos-errors.js';
import { text } from './messages.js';
import { thankedName } from './receiver-words.js';
import { NO_THANKS, ThanksFields, type Wish, wordsToSend } from './thanks-fields.js';

/** Changes the words of thanks that were given a few minutes ago. */
export function EditDialog({ kudos, onClose }: { kudos: Kudos; onClose: () => void }) {
  const queryClient = useQueryClient();
  const { id, behaviour, sentence, about, to } = kudos;
  const form = useForm<Wish>({
    defaultValues: { ...NO_THANKS, behaviour: behaviour.slug, sentence, about: about ?? '' },
  });
  const edit = useMutation({
    ...untilAnswered,
    mutationFn: (words: Wish) => editKudos(id, wordsToSend(words)),
    onSuccess: async () => {
      onClose();
      toast(text('saved'));
      await queryClient.invalidateQueries(KUDOS);
    },
  });
  return (
    <Dialog title={text('editTitle', { name: thankedName(to) })} isOpen onClose={onClose}>
      <Form form={form} onSubmit={(words) => edit.mutate(words)}>
        <ThanksFields form={form} isBusy={edit.isPending} />
        <FormError error={edit.error} words={KUDOS_ERRORS} />
        <Button type="submit" loading={edit.isPending}>
          {text('save')}
        </Button>
      </Form>
    </Dialog>
  );
}
