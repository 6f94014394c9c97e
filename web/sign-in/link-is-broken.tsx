import { Text } from '@mantine/core';
import { TextLink } from '../ui/links.js';
import { DoorPage } from './door-page.js';
import { text } from './messages.js';

/** For a link that has lost its secret on the way. */
export function LinkIsBroken() {
  return (
    <DoorPage title={text('linkBroken')}>
      <Text mb="md">{text('linkBrokenWhy')}</Text>
      <TextLink to="/sign-in">{text('toSignIn')}</TextLink>
    </DoorPage>
  );
}
