import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { api, tell } from '../api/client.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { NewPasswordInput } from '../ui/new-password-input.js';
import { weaknessWords } from '../ui/password-words.js';
import { DoorPage } from './door-page.js';
import { LinkIsBroken } from './link-is-broken.js';
import { useLinkSecret } from './link-secret.js';
import { text } from './messages.js';
import { useEntering } from './use-entering.js';

const WORDS = { LINK_NOT_VALID: text('linkNotValid'), PASSWORDS_BUSY: text('busy') };

/** Where a link leads by which somebody chooses their password. */
export function SetPasswordPage() {
  const token = useLinkSecret();
  const enter = useEntering();
  const form = useForm({ defaultValues: { password: '' } });
  const choose = useMutation({
    mutationFn: async (body: { token: string; password: string }) => {
      await tell(api.POST('/api/auth/set-password', { body }));
      await enter();
    },
    onError: (error) => {
      const message = weaknessWords(error);
      if (message) form.setError('password', { message }, { shouldFocus: true });
    },
  });
  if (token === null) return <LinkIsBroken />;
  return (
    <DoorPage title={text('choose')} lead={text('chooseLead')}>
      <Form form={form} onSubmit={({ password }) => choose.mutate({ token, password })}>
        <NewPasswordInput
          label={text('newPassword')}
          error={form.formState.errors.password?.message}
          field={form.register('password', { required: text('newPasswordMissing') })}
        />
        <FormError error={weaknessWords(choose.error) ? null : choose.error} words={WORDS} />
        <Button type="submit" loading={choose.isPending}>
          {text('chooseAndSignIn')}
        </Button>
      </Form>
    </DoorPage>
  );
}
