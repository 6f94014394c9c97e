import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../ui/error-state.js';
import { LoadingState } from '../ui/loading-state.js';
import { Notice } from '../ui/notice.js';
import { type EditableMessage, type MessageText, readNow } from './message-editor-data.js';
import classes from './message-editor.module.css';
import { text } from './messages.js';

interface Props {
  message: EditableMessage;
  /** Who was quicker; empty where that is not known. */
  by: string;
  isBusy: boolean;
  onKeep: (version: number) => void;
  onTake: (theirs: EditableMessage) => void;
}

/** Two people wrote at once: whoever sees theirs beside the form decides. */
export function Clash({ message: { name, language, version }, by, isBusy, onKeep, onTake }: Props) {
  // Under a key of its own: the form must stay as it was typed.
  const now = useQuery({
    queryKey: ['message-clash', name, language, version],
    queryFn: () => readNow(name, language),
    gcTime: 0,
  });
  return (
    <Notice tone="waiting" title={by ? text('clashBy', { name: by }) : text('clash')} isLoud>
      <p>{text('clashWhat')}</p>
      {now.isPending && <LoadingState />}
      {now.isError && <ErrorState error={now.error} onRetry={() => void now.refetch()} />}
      {now.isSuccess && (
        <>
          <strong>{text('theirs')}</strong>
          <Said said={now.data.text} />
          <Group gap="sm">
            <Button loading={isBusy} onClick={() => onKeep(now.data.version)}>
              {text('keepMine')}
            </Button>
            <Button variant="default" onClick={() => onTake(now.data)}>
              {text('takeTheirs')}
            </Button>
          </Group>
        </>
      )}
    </Notice>
  );
}

/** A text as it is written, to be read. */
export const Said = ({ said: { subject, button, body } }: { said: MessageText }) => (
  <pre className={classes.plain}>{[subject, body, ...(button ? [button] : [])].join('\n\n')}</pre>
);
