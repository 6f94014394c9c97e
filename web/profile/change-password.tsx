import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { hasCode } from '../api/api-error.js';
import { api, tell } from '../api/client.js';
import { toast } from '../ui/announcements.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { NewPasswordInput } from '../ui/new-password-input.js';
import { weaknessWords } from '../ui/password-words.js';
import { text } from './messages.js';
import { PageSection } from '../ui/page-section.js';
import { sessionsQuery } from './queries.js';

const EMPTY = { current: '', next: '' };

/** Another password for somebody who knows the present one. */
export function ChangePassword() {
  const queryClient = useQueryClient();
  const form = useForm({ defaultValues: EMPTY });
  const { errors } = form.formState;
  const change = useMutation({
    mutationFn: (body: typeof EMPTY) => tell(api.POST('/api/me/password', { body })),
    onSuccess: async () => {
      form.reset();
      toast(text('passwordChanged'));
      await queryClient.invalidateQueries(sessionsQuery);
    },
    onError: (error) => {
      const weakness = weaknessWords(error);
      if (weakness) form.setError('next', { message: weakness }, { shouldFocus: true });
      if (isWrong(error)) form.setError('current', { message: text('currentWrong') }, { shouldFocus: true });
    },
  });
  const isAtField = weaknessWords(change.error) !== null || isWrong(change.error);
  return (
    <PageSection title={text('password')} lead={text('passwordLead')}>
      <Form form={form} onSubmit={(body) => change.mutate(body)}>
        <PasswordInput
          label={text('current')}
          autoComplete="current-password"
          error={errors.current?.message}
          {...form.register('current', { required: text('currentMissing') })}
        />
        <NewPasswordInput
          label={text('next')}
          error={errors.next?.message}
          field={form.register('next', { required: text('nextMissing') })}
        />
        <FormError error={isAtField ? null : change.error} words={{ PASSWORDS_BUSY: text('busy') }} />
        <div>
          <Button type="submit" loading={change.isPending}>
            {text('changePassword')}
          </Button>
        </div>
      </Form>
    </PageSection>
  );
}

const isWrong = (error: unknown) => hasCode(error, 'CURRENT_PASSWORD_WRONG');
