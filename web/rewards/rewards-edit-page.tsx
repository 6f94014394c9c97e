import { Button, Group, Text, Textarea, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useForm, useWatch } from 'react-hook-form';
import { untilAnswered } from '../api/query-client.js';
import { toast } from '../ui/announcements.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { ButtonLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { RichText } from '../ui/rich-text.js';
import { placeServerErrors } from '../ui/server-errors.js';
import { text } from './messages.js';
import { rewardsPreviewQuery, rewardsQuery, writeRewards } from './rewards-data.js';
import classes from './rewards.module.css';

/** Where an admin writes which recognition goes with what, beside what everybody will see. */
export function RewardsEditPage() {
  const { data: rewards } = useSuspenseQuery(rewardsQuery);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({ defaultValues: { body: rewards.body } });
  const body = useWatch({ control: form.control, name: 'body' });
  const { errors } = form.formState;
  const save = useMutation({
    ...untilAnswered,
    mutationFn: ({ body }: { body: string }) => writeRewards({ body, version: rewards.version }),
    onSuccess: async (written) => {
      queryClient.setQueryData(rewardsQuery.queryKey, written);
      toast(text('saved'));
      await navigate({ to: '/rewards' });
    },
    onError: (error) => placeServerErrors(form, error, ['body']),
  });
  return (
    <>
      <PageHeader title={text('editTitle')} lead={text('editLead')} />
      <div className={classes.halves}>
        <Form form={form} onSubmit={(wish) => save.mutate(wish)}>
          <Textarea
            label={text('body')}
            description={text('bodyHint')}
            autosize
            minRows={16}
            maxRows={40}
            maxLength={20_000}
            error={errors.body?.message}
            classNames={{ input: classes.source ?? '' }}
            {...form.register('body', {
              validate: (words) => words.trim() !== '' || text('bodyMissing'),
              onChange: () => save.reset(),
            })}
          />
          <FormError
            error={errors.body ? null : save.error}
            words={{ REWARDS_CHANGED_MEANWHILE: text('changedMeanwhile') }}
          />
          <Group gap="sm">
            <Button type="submit" loading={save.isPending}>
              {text('save')}
            </Button>
            <ButtonLink to="/rewards" variant="default">
              {text('cancel')}
            </ButtonLink>
          </Group>
        </Form>
        <Preview body={body} />
      </div>
    </>
  );
}

function Preview({ body }: { body: string }) {
  const [settled] = useDebouncedValue(body, 400);
  const preview = useQuery({ ...rewardsPreviewQuery(settled), placeholderData: keepPreviousData });
  return (
    <section aria-labelledby="rewards-preview">
      <Title order={2} id="rewards-preview" size="h3">
        {text('preview')}
      </Title>
      <div className={classes.page}>
        {preview.isError && <Text c="dimmed">{text('previewFails')}</Text>}
        {settled.trim() === '' ? (
          <Text c="dimmed">{text('previewNone')}</Text>
        ) : (
          preview.data !== undefined && <RichText html={preview.data} />
        )}
      </div>
    </section>
  );
}
