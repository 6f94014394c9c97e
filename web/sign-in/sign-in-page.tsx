import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { DoorPage } from './door-page.js';
import { text } from './messages.js';
import { SignInForm } from './sign-in-form.js';

/** The front door; leads back to where somebody wanted to be. */
export function SignInPage() {
  const { back } = useSearch({ from: '/sign-in' });
  const router = useRouter();
  const queryClient = useQueryClient();
  const enter = async () => {
    queryClient.clear();
    await router.navigate({ href: back ?? '/', replace: true });
  };
  return (
    <DoorPage title={text('title')}>
      <SignInForm onSignedIn={enter} />
    </DoorPage>
  );
}
