import { List } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { TextLink } from '../ui/links.js';
import classes from './door-page.module.css';
import { DoorPage } from './door-page.js';
import { text } from './messages.js';
import { MarkAsShared } from './mark-as-shared.js';
import { SignInForm } from './sign-in-form.js';
import { useEntering } from './use-entering.js';

/** The front door; leads back to where somebody wanted to be. */
export function SignInPage() {
  const { back } = useSearch({ from: '/sign-in' });
  const enter = useEntering();
  return (
    <DoorPage title={text('title')}>
      <SignInForm onSignedIn={() => enter(back)} />
      <List listStyleType="none" spacing="xs" className={classes.ways}>
        <List.Item>
          <TextLink to="/forgotten-password">{text('forgotten')}</TextLink>
        </List.Item>
        <List.Item>
          <TextLink to="/activate">{text('haveCode')}</TextLink>
        </List.Item>
        <MarkAsShared />
      </List>
    </DoorPage>
  );
}
