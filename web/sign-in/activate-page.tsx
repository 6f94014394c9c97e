import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { api, tell } from '../api/client.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { TextLink } from '../ui/links.js';
import { NewPasswordInput } from '../ui/new-password-input.js';
import { weaknessWords } from '../ui/password-words.js';
import { DoorPage } from './door-page.js';
import classes from './door-page.module.css';
import { text } from './messages.js';
import { useEntering } from './use-entering.js';

const WORDS = { ACTIVATION_FAILED: text('activationFailed'), PASSWORDS_BUSY: text('busy') };
const EMPTY = { employeeNumber: '', code: '', password: '' };

/** Where somebody with a slip of paper types their number and code, and chooses their first password. */
export function ActivatePage() {
  const enter = useEntering();
  const form = useForm({ defaultValues: EMPTY });
  const { errors } = form.formState;
  const activate = useMutation({
    mutationFn: async (body: typeof EMPTY) => {
      await tell(api.POST('/api/auth/activate', { body }));
      await enter();
    },
    onError: (error) => {
      const message = weaknessWords(error);
      if (message) form.setError('password', { message }, { shouldFocus: true });
      else form.setFocus('code', { shouldSelect: true });
    },
  });
  return (
    <DoorPage title={text('activate')} lead={text('activateLead')}>
      <Form form={form} onSubmit={(body) => activate.mutate(body)}>
        <TextInput
          label={text('employeeNumber')}
          autoComplete="username"
          autoCapitalize="characters"
          spellCheck={false}
          error={errors.employeeNumber?.message}
          {...form.register('employeeNumber', { required: text('employeeNumberMissing') })}
        />
        <TextInput
          label={text('code')}
          description={text('codeForm')}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          error={errors.code?.message}
          {...form.register('code', { required: text('codeMissing') })}
        />
        <NewPasswordInput
          label={text('newPassword')}
          error={errors.password?.message}
          field={form.register('password', { required: text('newPasswordMissing') })}
        />
        <FormError error={weaknessWords(activate.error) ? null : activate.error} words={WORDS} />
        <Button type="submit" loading={activate.isPending}>
          {text('chooseAndSignIn')}
        </Button>
      </Form>
      <div className={classes.ways}>
        <TextLink to="/sign-in">{text('havePassword')}</TextLink>
      </div>
    </DoorPage>
  );
}
