import { Button, Group, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { untilAnswered } from '../api/query-client.js';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { placeServerErrors } from '../ui/server-errors.js';
import { text } from './messages.js';
import {
  decideRecommendation,
  type Recommendation,
  RECOMMENDATION_ERRORS,
  RECOMMENDATIONS,
} from './recommendations-data.js';

const FEWEST_LETTERS = 10;

/** Agreeing or declining, each asked first. */
export function Decisions({ recommendation }: { recommendation: Recommendation }) {
  const [asked, setAsked] = useState<'approve' | 'decline' | null>(null);
  const { name } = recommendation.person;
  const close = () => setAsked(null);
  return (
    <Group gap="sm" mt="xs">
      <Button size="sm" aria-label={text('approveOf', { name })} onClick={() => setAsked('approve')}>
        {text('approve')}
      </Button>
      <Button
        size="sm"
        variant="default"
        aria-label={text('declineOf', { name })}
        onClick={() => setAsked('decline')}
      >
        {text('decline')}
      </Button>
      {asked === 'approve' && <Approval recommendation={recommendation} onClose={close} />}
      {asked === 'decline' && <Refusal recommendation={recommendation} onClose={close} />}
    </Group>
  );
}

interface Props {
  recommendation: Recommendation;
  onClose: () => void;
}

function useDecided(onClose: () => void) {
  const queryClient = useQueryClient();
  return async (words: string) => {
    onClose();
    toast(words);
    await queryClient.invalidateQueries(RECOMMENDATIONS);
  };
}

function Approval({ recommendation: { id, person, badge }, onClose }: Props) {
  const decided = useDecided(onClose);
  const approve = useMutation({
    ...untilAnswered,
    mutationFn: () => decideRecommendation(id, { isApproved: true }),
    onSuccess: () => decided(text('approved')),
  });
  return (
    <ConfirmDialog
      title={text('approveTitle', { name: person.name })}
      isOpen
      isBusy={approve.isPending}
      confirmLabel={text('approveAct')}
      error={approve.error}
      words={RECOMMENDATION_ERRORS}
      onConfirm={() => approve.mutate()}
      onClose={onClose}
    >
      {text('approveWhy', { name: person.name, title: badge.title })}
    </ConfirmDialog>
  );
}

function Refusal({ recommendation: { id, person }, onClose }: Props) {
  const decided = useDecided(onClose);
  const form = useForm({ defaultValues: { reason: '' } });
  const decline = useMutation({
    ...untilAnswered,
    mutationFn: ({ reason }: { reason: string }) =>
      decideRecommendation(id, { isApproved: false, reason: reason.trim() }),
    onSuccess: () => decided(text('declined')),
    onError: (error) => placeServerErrors(form, error, ['reason'], RECOMMENDATION_ERRORS),
  });
  const { errors } = form.formState;
  return (
    <Dialog title={text('declineTitle', { name: person.name })} isOpen onClose={onClose}>
      <Text mb="md">{text('declineWhy', { name: person.name })}</Text>
      <Form form={form} onSubmit={(words) => decline.mutate(words)}>
        <Textarea
          label={text('reason')}
          description={text('reasonHint')}
          rows={3}
          maxLength={500}
          error={errors.reason?.message}
          {...form.register('reason', {
            validate: (words) => words.trim().length >= FEWEST_LETTERS || text('reasonMissing'),
          })}
        />
        <FormError error={errors.reason ? null : decline.error} words={RECOMMENDATION_ERRORS} />
        <Button type="submit" loading={decline.isPending}>
          {text('decline')}
        </Button>
      </Form>
    </Dialog>
  );
}
