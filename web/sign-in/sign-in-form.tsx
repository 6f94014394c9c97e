import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { api, tell } from '../api/client.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { text } from './messages.js';

const WORDS = { SIGN_IN_FAILED: text('failed'), PASSWORDS_BUSY: text('busy') };

/** Login and password; what was typed stays when a try fails. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const form = useForm({ defaultValues: { login: '', password: '' } });
  const { errors } = form.formState;
  const signIn = useMutation({
    mutationFn: async (body: { login: string; password: string }) => {
      await tell(api.POST('/api/auth/sign-in', { body }));
      await onSignedIn();
    },
    onError: () => form.setFocus('password', { shouldSelect: true }),
  });
  return (
    <Form form={form} onSubmit={(body) => signIn.mutate(body)}>
      <TextInput
        label={text('login')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={errors.login?.message}
        {...form.register('login', {
          required: text('loginMissing'),
          setValueAs: (login: string) => login.trim(),
        })}
      />
      <PasswordInput
        label={text('password')}
        autoComplete="current-password"
        error={errors.password?.message}
        {...form.register('password', { required: text('passwordMissing') })}
      />
      <FormError error={signIn.error} words={WORDS} />
      <Button type="submit" loading={signIn.isPending}>
        {text('signIn')}
      </Button>
    </Form>
  );
}
