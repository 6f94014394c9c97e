import { Anchor, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { ask, api } from '../api/client.js';
import { session } from '../api/session.js';
import { useStore } from '../api/store.js';
import { Dialog } from '../ui/dialog.js';
import { text } from './messages.js';

const SignInForm = lazy(async () => ({ default: (await import('../sign-in/sign-in-form.js')).SignInForm }));

/** Asks to sign in again, on top of what somebody was doing, when their session has ended meanwhile. */
export function SignInAgain() {
  const state = useStore(session);
  const queryClient = useQueryClient();
  if (state.is !== 'lost') return null;
  const goOn = async () => {
    const me = await ask(api.GET('/api/me'));
    // Somebody else must not find what the first one had on the screen.
    if (me.id !== state.personId) return window.location.assign('/');
    session.set({ is: 'open', personId: me.id, isShared: me.session.isShared });
    await queryClient.invalidateQueries();
  };
  return (
    <Dialog title={text('sessionOver')} isOpen onClose={null}>
      <Text mb="md">{text('sessionOverWhy')}</Text>
      <Suspense>
        <SignInForm onSignedIn={goOn} />
      </Suspense>
      <Anchor href="/sign-in" size="sm" mt="md" display="inline-block">
        {text('leave')}
      </Anchor>
    </Dialog>
  );
}
