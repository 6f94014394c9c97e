import { Button, NativeSelect, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { untilAnswered } from '../api/query-client.js';
import { BehaviourSelect, isBehaviourChosen } from '../behaviours/behaviour-select.js';
import { COLLEAGUES } from '../kudos/colleague-source.js';
import type { Colleague } from '../kudos/kudos-data.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { Picker } from '../ui/picker.js';
import { placeServerErrors } from '../ui/server-errors.js';
import { text } from './messages.js';
import {
  putForward,
  RECOMMENDATION_ERRORS,
  RECOMMENDATIONS,
  recommendedBadgesQuery,
} from './recommendations-data.js';

interface Props {
  /** Null where the person is chosen here. */
  person: { id: string; name: string } | null;
  onClose: () => void;
}

interface Wish {
  person: Colleague[];
  badge: string;
  behaviour: string;
  evidence: string;
}

const NOTHING: Wish = { person: [], badge: '', behaviour: '', evidence: '' };
const FEWEST_LETTERS = 30;

/** Says of somebody, with what happened, that they have earned a badge. */
export function PutForwardDialog({ person, onClose }: Props) {
  const queryClient = useQueryClient();
  const { data: badges } = useQuery(recommendedBadgesQuery);
  const form = useForm<Wish>({ defaultValues: NOTHING });
  const { control, register, formState } = form;
  const { errors } = formState;
  const send = useMutation({
    ...untilAnswered,
    mutationFn: ({ person: found, evidence, ...wish }: Wish) =>
      putForward({ ...wish, person: person?.id ?? found[0]?.id ?? '', evidence: evidence.trim() }),
    onSuccess: async () => {
      onClose();
      toast(text('sent'));
      await queryClient.invalidateQueries(RECOMMENDATIONS);
    },
    onError: (error) =>
      placeServerErrors(form, error, ['person', 'badge', 'behaviour', 'evidence'], RECOMMENDATION_ERRORS),
  });
  const [slug, behaviour] = useWatch({ control, name: ['badge', 'behaviour'] });
  const chosen = badges?.find((badge) => badge.slug === slug);
  const isPlaced = Object.keys(errors).length > 0 && !(person && errors.person);
  return (
    <Dialog
      title={person ? text('putForwardName', { name: person.name }) : text('putForward')}
      isOpen
      onClose={onClose}
    >
      {badges?.length === 0 ? (
        <Text>{text('noBadges')}</Text>
      ) : (
        <>
          <Text mb="md">{text('dialogWhy')}</Text>
          <Form form={form} onSubmit={(wish) => send.mutate(wish)}>
            {!person && (
              <Controller
                control={control}
                name="person"
                rules={{ validate: (found) => found.length > 0 || text('personMissing') }}
                render={({ field: { value, onChange } }) => (
                  <Picker
                    label={text('person')}
                    description={text('personHint')}
                    value={value}
                    onChange={onChange}
                    error={errors.person?.message}
                    source={COLLEAGUES}
                    isSingle
                  />
                )}
              />
            )}
            <NativeSelect
              label={text('badge')}
              description={chosen?.summary}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              error={errors.badge?.message}
              data={[
                { value: '', label: text('choose') },
                ...(badges ?? []).map((badge) => ({ value: badge.slug, label: badge.title })),
              ]}
              {...register('badge', { validate: (badge) => badge !== '' || text('badgeMissing') })}
            />
            <BehaviourSelect
              chosen={behaviour}
              error={errors.behaviour?.message}
              {...register('behaviour', { validate: isBehaviourChosen })}
            />
            <Textarea
              label={text('evidence')}
              description={text('evidenceHint')}
              rows={5}
              maxLength={1000}
              error={errors.evidence?.message}
              {...register('evidence', {
                validate: (words) => words.trim().length >= FEWEST_LETTERS || text('evidenceMissing'),
              })}
            />
            <FormError error={isPlaced ? null : send.error} words={RECOMMENDATION_ERRORS} />
            <Button type="submit" loading={send.isPending}>
              {text('send')}
            </Button>
          </Form>
        </>
      )}
    </Dialog>
  );
}
