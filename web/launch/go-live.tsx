import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { dayInWords } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { Form } from '../ui/form.js';
import { moveGoLive, type Programme, PROGRAMME } from './launch-data.js';
import { text } from './messages.js';

/** From which day of hire on people are enrolled by themselves. */
export function GoLive({ programme }: { programme: Programme }) {
  const queryClient = useQueryClient();
  const goLiveOn = programme.assignments.find((one) => one.goLiveOn !== null)?.goLiveOn ?? '';
  const form = useForm({ values: { goLiveOn } });
  const [asked, setAsked] = useState<string | null>(null);
  const move = useMutation({
    mutationFn: (day: string) => moveGoLive(programme, day),
    onSuccess: async (_, day) => {
      setAsked(null);
      toast(text('hiresMoved', { day: dayInWords(day) }));
      await queryClient.invalidateQueries({ queryKey: PROGRAMME });
    },
  });
  return (
    <>
      <Form form={form} onSubmit={(values) => setAsked(values.goLiveOn)}>
        <TextInput
          type="date"
          label={text('hiresFrom')}
          maw="14rem"
          error={form.formState.errors.goLiveOn?.message}
          {...form.register('goLiveOn', { required: text('dayMissing') })}
        />
        <div>
          <Button type="submit" variant="default">
            {text('hiresMove')}
          </Button>
        </div>
      </Form>
      <ConfirmDialog
        title={text('hiresAsk', { day: asked ? dayInWords(asked) : '' })}
        isOpen={asked !== null}
        isBusy={move.isPending}
        error={move.error}
        confirmLabel={text('hiresMove')}
        onConfirm={() => asked && move.mutate(asked)}
        onClose={() => setAsked(null)}
      >
        {text('hiresWhat')}
      </ConfirmDialog>
    </>
  );
}
