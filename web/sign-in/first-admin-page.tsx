import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { api, tell } from '../api/client.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { NewPasswordInput } from '../ui/new-password-input.js';
import { weaknessWords } from '../ui/password-words.js';
import { placeServerErrors } from '../ui/server-errors.js';
import { DoorPage } from './door-page.js';
import { LinkIsBroken } from './link-is-broken.js';
import { useLinkSecret } from './link-secret.js';
import { text } from './messages.js';
import { useEntering } from './use-entering.js';

const WORDS = {
  LINK_NOT_VALID: text('firstAdminLinkNotValid'),
  IMPORT_ROWS_REJECTED: text('personRejected'),
  PASSWORDS_BUSY: text('busy'),
};
const EMPTY = { employeeNumber: '', givenName: '', familyName: '', email: '', password: '' };
const FIELDS = ['employeeNumber', 'givenName', 'familyName', 'email'] as const;

/** Where the link of the first start leads: whoever sets Inhouse up becomes its first admin. */
export function FirstAdminPage() {
  const token = useLinkSecret();
  const enter = useEntering();
  const form = useForm({ defaultValues: EMPTY });
  const { errors } = form.formState;
  const setUp = useMutation({
    mutationFn: async ({ email, ...person }: typeof EMPTY) => {
      const body = { ...person, token: token ?? '', ...(email === '' ? {} : { email }) };
      await tell(api.POST('/api/auth/first-admin', { body }));
      await enter();
    },
    onError: (error) => {
      const message = weaknessWords(error);
      if (message) form.setError('password', { message }, { shouldFocus: true });
      else placeServerErrors(form, error, FIELDS);
    },
  });
  if (token === null) return <LinkIsBroken />;
  const trimmed = { setValueAs: (typed: string) => typed.trim() };
  return (
    <DoorPage title={text('firstAdmin')} lead={text('firstAdminLead')}>
      <Form form={form} onSubmit={(values) => setUp.mutate(values)}>
        <TextInput
          label={text('employeeNumber')}
          description={text('employeeNumberAsInHr')}
          autoComplete="username"
          spellCheck={false}
          error={errors.employeeNumber?.message}
          {...form.register('employeeNumber', { required: text('employeeNumberMissing'), ...trimmed })}
        />
        <TextInput
          label={text('givenName')}
          autoComplete="given-name"
          error={errors.givenName?.message}
          {...form.register('givenName', { required: text('givenNameMissing'), ...trimmed })}
        />
        <TextInput
          label={text('familyName')}
          autoComplete="family-name"
          error={errors.familyName?.message}
          {...form.register('familyName', { required: text('familyNameMissing'), ...trimmed })}
        />
        <TextInput
          label={text('email')}
          type="email"
          autoComplete="email"
          error={errors.email?.message}
          {...form.register('email', trimmed)}
        />
        <NewPasswordInput
          label={text('newPassword')}
          error={errors.password?.message}
          field={form.register('password', { required: text('newPasswordMissing') })}
        />
        <FormError error={weaknessWords(setUp.error) ? null : setUp.error} words={WORDS} />
        <Button type="submit" loading={setUp.isPending}>
          {text('firstAdminDo')}
        </Button>
      </Form>
    </DoorPage>
  );
}
