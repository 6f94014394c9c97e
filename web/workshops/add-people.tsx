import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { refusedReasons } from '../bookings/session-words.js';
import { entriesIn } from '../text/pasted.js';
import { Card } from '../ui/card.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { text } from './messages.js';
import { bookList } from './workshops-data.js';
import classes from './workshops.module.css';

/** Gives seats to a pasted list; whoever is refused is named with why. */
export function AddPeople({ sessionId }: { sessionId: string }) {
  const queryClient = useQueryClient();
  const form = useForm({ defaultValues: { pasted: '' } });
  const add = useMutation({
    mutationFn: ({ pasted }: { pasted: string }) => bookList(sessionId, entriesIn(pasted)),
    onSuccess: async () => {
      form.reset({ pasted: '' });
      await queryClient.invalidateQueries({ queryKey: ['workshops'] });
    },
  });
  const done = add.data;
  return (
    <Card title={text('add')}>
      <div className={classes.form}>
        <Form form={form} onSubmit={(values) => add.mutate(values)}>
          <Textarea
            label={text('paste')}
            description={text('pasteHint')}
            rows={4}
            error={form.formState.errors.pasted?.message}
            {...form.register('pasted', {
              validate: (pasted) => entriesIn(pasted).length > 0 || text('pasteMissing'),
            })}
          />
          <div role="status">
            {done && (
              <>
                <p>{text('listDone', { booked: done.booked, waiting: done.waiting })}</p>
                <ul>
                  {done.refused.map(({ name, reasons }) => (
                    <li key={name}>{text('refusedOne', { name, reasons: refusedReasons(reasons) })}</li>
                  ))}
                </ul>
                {done.notFound.length > 0 && <p>{text('notFound', { names: done.notFound.join(', ') })}</p>}
              </>
            )}
          </div>
          <FormError error={add.error} />
          <Button type="submit" loading={add.isPending}>
            {text('addNow')}
          </Button>
        </Form>
      </div>
    </Card>
  );
}
