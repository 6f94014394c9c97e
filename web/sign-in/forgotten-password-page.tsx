import { Stack, Text, Title } from '@mantine/core';
import { TextLink } from '../ui/links.js';
import { DoorPage } from './door-page.js';
import { text } from './messages.js';

/** Whom to ask for a new password. */
export function ForgottenPasswordPage() {
  return (
    <DoorPage title={text('forgottenTitle')}>
      <Stack gap="md">
        <div>
          <Title order={2} size="h3">
            {text('forgottenHad')}
          </Title>
          <Text>{text('forgottenHadHow')}</Text>
        </div>
        <div>
          <Title order={2} size="h3">
            {text('forgottenNone')}
          </Title>
          <Text>{text('forgottenNoneHow')}</Text>
          <TextLink to="/activate">{text('haveCode')}</TextLink>
        </div>
        <Text c="dimmed" size="sm">
          {text('forgottenSafe')}
        </Text>
        <TextLink to="/sign-in">{text('toSignIn')}</TextLink>
      </Stack>
    </DoorPage>
  );
}
