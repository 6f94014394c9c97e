import { Button, Textarea, Title } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { hasRole, useMe } from '../api/me.js';
import { minutesInWords, shortDay } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { ErrorState } from '../ui/error-state.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { LoadingState } from '../ui/loading-state.js';
import { MoreButton } from '../ui/more-button.js';
import { text } from './messages.js';
import { recordsQuery, revoke, type Witnessed } from './requirements-data.js';
import classes from './requirements.module.css';

/** What is on record, the latest first; admins take a wrong one away. */
export function Records({ slug }: { slug: string }) {
  const isAdmin = hasRole(useMe(), 'admin');
  const list = useInfiniteQuery(recordsQuery(slug));
  const [wrong, setWrong] = useState<Witnessed | null>(null);
  const records = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className={classes.section} aria-labelledby="records">
      <Title order={2} id="records">
        {text('records')}
      </Title>
      {list.isPending && <LoadingState />}
      {list.isError && <ErrorState error={list.error} />}
      {list.data && records.length === 0 && <p className={classes.quiet}>{text('noRecords')}</p>}
      <ul className={classes.list}>
        {records.map((record) => (
          <li key={record.id} className={classes.line}>
            <span className={classes.person}>
              <strong>{record.person.name}</strong>
              <span className={classes.quiet}>{inWords(record)}</span>
              {record.note && <span className={classes.note}>{record.note}</span>}
            </span>
            {isAdmin && (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={text('revokeOne', { name: record.person.name })}
                onClick={() => setWrong(record)}
              >
                {text('revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <MoreButton list={list} />
      {wrong && <Revoke slug={slug} record={wrong} onClose={() => setWrong(null)} />}
    </section>
  );
}

function inWords({ onDay, minutes, recordedBy }: Witnessed): string {
  const day = shortDay(onDay);
  const by = recordedBy.name;
  return minutes === null
    ? text('recordLine', { day, by })
    : text('recordLineMinutes', { day, by, minutes: minutesInWords(minutes) });
}

function Revoke({ slug, record, onClose }: { slug: string; record: Witnessed; onClose: () => void }) {
  const queryClient = useQueryClient();
  const { name } = record.person;
  const form = useForm({ defaultValues: { reason: '' } });
  const takeAway = useMutation({
    mutationFn: ({ reason }: { reason: string }) => revoke(slug, record.id, reason.trim()),
    onSuccess: async () => {
      onClose();
      toast(text('revoked', { name }));
      await queryClient.invalidateQueries({ queryKey: ['requirements', slug] });
    },
  });
  return (
    <Dialog title={text('revokeOne', { name })} isOpen onClose={onClose}>
      <p className={classes.note}>{text('revokeWhat', { name })}</p>
      <Form form={form} onSubmit={(values) => takeAway.mutate(values)}>
        <Textarea
          label={text('reason')}
          rows={3}
          maxLength={500}
          error={form.formState.errors.reason?.message}
          {...form.register('reason', {
            validate: (words) => words.trim().length >= 3 || text('reasonMissing'),
          })}
        />
        <FormError error={takeAway.error} words={{ COMPLETION_RESTS_ON_IT: text('restsOnIt') }} />
        <Button type="submit" color="red.9" loading={takeAway.isPending}>
          {text('revoke')}
        </Button>
      </Form>
    </Dialog>
  );
}
