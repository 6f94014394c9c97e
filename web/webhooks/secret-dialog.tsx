import { Button, Group, Text } from '@mantine/core';
import { CopyField } from '../ui/copy-field.js';
import { Dialog } from '../ui/dialog.js';
import { text } from './messages.js';

/** A secret, this one time: the dialog closes by its button alone, so that it is not lost by a key. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  return (
    <Dialog title={text('secretTitle')} isOpen onClose={null}>
      <Text mb="md">{text('secretLead')}</Text>
      <CopyField label={text('secret')} value={secret} copyLabel={text('copy')} />
      <Group justify="end" mt="lg">
        <Button onClick={onClose}>{text('copied')}</Button>
      </Group>
    </Dialog>
  );
}
