import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { hasCode } from '../api/api-error.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { FormError } from '../ui/form-error.js';
import { type Act, type Choice, choiceOf, withAct } from './calendar-acts.js';
import { differencesBetween } from './calendar-differences.js';
import { DifferenceList } from './difference-list.js';
import { text } from './messages.js';
import { type Calendar, calendarQuery, previewQuery, saveCalendar } from './tip-calendar-data.js';

const WORDS = {
  TIP_CALENDAR_CHANGED_MEANWHILE: text('meanwhile'),
  TIP_CALENDAR_IS_FOR_EVERYBODY: text('notYours'),
  TIP_CALENDAR_PINS_UNKNOWN_TIPS: text('tipGone'),
};

interface Props {
  title: string;
  calendar: Calendar;
  act: Act;
  /** The first month whose tip has not begun to go out. */
  firstOpen: string;
  /** What is chosen, where there is something to choose. */
  children: ReactNode;
  onClose: () => void;
}

/** Says what an act would change, month by month, and does it; the toast afterwards takes it back. */
export function ChangeDialog({ title, calendar, act, firstOpen, children, onClose }: Props) {
  const queryClient = useQueryClient();
  const choice = withAct(choiceOf(calendar), act, firstOpen);
  const preview = useQuery({ ...previewQuery(choice), placeholderData: keepPreviousData });
  const save = useMutation({
    mutationFn: saveCalendar,
    onSuccess: (saved) => {
      queryClient.setQueryData(calendarQuery.queryKey, saved);
      onClose();
      const before = { ...choiceOf(calendar), version: saved.version };
      toast(text('saved'), () => void putBack(before));
    },
    onError: (error) => {
      if (hasCode(error, 'TIP_CALENDAR_CHANGED_MEANWHILE'))
        void queryClient.invalidateQueries({ queryKey: calendarQuery.queryKey, exact: true });
    },
  });
  const putBack = async (before: Choice) => {
    try {
      queryClient.setQueryData(calendarQuery.queryKey, await saveCalendar(before));
      toast(text('undone'));
    } catch {
      toast(text('undoFailed'));
      await queryClient.invalidateQueries({ queryKey: calendarQuery.queryKey, exact: true });
    }
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(choice);
        }}
      >
        <Stack gap="md">
          {children}
          <div role="status">
            <Title order={3} size="h4">
              {text('changes')}
            </Title>
            {preview.data ? (
              <DifferenceList differences={differencesBetween(calendar, preview.data, firstOpen)} />
            ) : (
              !preview.error && <Text c="dimmed">{text('looking')}</Text>
            )}
          </div>
          <FormError error={save.error ?? preview.error} words={WORDS} />
        </Stack>
        <Group justify="end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {text('cancel')}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={preview.isError}>
            {text('save')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
