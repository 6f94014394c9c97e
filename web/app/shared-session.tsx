import { Button, Group, Text } from '@mantine/core';
import { UsersRound } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { api, ask } from '../api/client.js';
import { idleMs } from '../api/hand.js';
import { useMe } from '../api/me.js';
import { Dialog } from '../ui/dialog.js';
import { idleStep } from './idle-step.js';
import { text } from './messages.js';
import classes from './shared-session.module.css';
import { signOut } from './sign-out.js';

const LOOK_EVERY_MS = 1_000;

/** On a device that several people use: whose session it is, and its end after three idle minutes. */
export function SharedSession() {
  const { session, givenName, familyName } = useMe();
  if (!session.isShared) return null;
  return (
    <section className={classes.bar} aria-label={text('sharedDevice')}>
      <UsersRound size={20} aria-hidden />
      <span>{text('sharedAs', { name: `${givenName} ${familyName}` })}</span>
      <Button size="compact-sm" variant="default" onClick={() => void signOut()}>
        {text('signOut')}
      </Button>
      <IdleWatch />
    </section>
  );
}

/** Keeps the session while somebody is there, asks before it ends, and ends it. */
function IdleWatch() {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const warnedAt = useRef<number | null>(null);
  const toldAt = useRef(0);
  const tellServer = () => {
    toldAt.current = Date.now();
    // A lost answer is told by the bar; the server ends the session by itself.
    ask(api.GET('/api/me')).catch(() => undefined);
  };
  const stay = () => {
    warnedAt.current = null;
    setSecondsLeft(null);
    tellServer();
  };
  useEffect(() => {
    const timer = setInterval(() => {
      const now = Date.now();
      const step = idleStep({ now, idleMs: idleMs(), warnedAt: warnedAt.current, toldAt: toldAt.current });
      if (step.do === 'sign-out') {
        clearInterval(timer);
        void signOut();
      }
      if (step.do === 'warn') {
        warnedAt.current ??= now;
        setSecondsLeft(step.secondsLeft);
      }
      if (step.do === 'tell-server') tellServer();
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <Dialog title={text('stillThere')} isOpen={secondsLeft !== null} onClose={stay}>
      <Text>{text('stillThereWhy', { count: secondsLeft ?? 0 })}</Text>
      <Group justify="end" mt="lg">
        <Button variant="default" onClick={() => void signOut()}>
          {text('signOut')}
        </Button>
        <Button onClick={stay}>{text('stay')}</Button>
      </Group>
    </Dialog>
  );
}
