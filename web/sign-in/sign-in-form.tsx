import { Button, Checkbox, PasswordInput, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { api, tell } from '../api/client.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { text } from './messages.js';
import { sharedDeviceQuery } from '../api/shared-device.js';

const WORDS = { SIGN_IN_FAILED: text('failed'), PASSWORDS_BUSY: text('busy') };

/** Login and password; what was typed stays when a try fails. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const form = useForm({ defaultValues: { login: '', password: '', sharedDevice: false } });
  const isShared = useQuery(sharedDeviceQuery).data?.isShared ?? false;
  const { errors } = form.formState;
  const signIn = useMutation({
    mutationFn: async (body: { login: string; password: string; sharedDevice: boolean }) => {
      await tell(api.POST('/api/auth/sign-in', { body }));
      await onSignedIn();
    },
    onError: () => form.setFocus('password', { shouldSelect: true }),
  });
  return (
    <Form form={form} onSubmit={(body) => signIn.mutate(body)}>
      <TextInput
        label={text('login')}
        autoComplete={isShared ? 'off' : 'username'}
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
        autoComplete={isShared ? 'off' : 'current-password'}
        error={errors.password?.message}
        {...form.register('password', { required: text('passwordMissing') })}
      />
      {isShared ? (
        <Text size="sm">{text('deviceIsShared')}</Text>
      ) : (
        <Checkbox
          label={text('sharedDevice')}
          description={text('sharedDeviceWhat')}
          {...form.register('sharedDevice')}
        />
      )}
      <FormError error={signIn.error} words={WORDS} />
      <Button type="submit" loading={signIn.isPending}>
        {text('signIn')}
      </Button>
    </Form>
  );
}
