import { useQuery } from '@tanstack/react-query';
import { ClashNotice } from '../ui/clash-notice.js';
import { type EditableMessage, type MessageText, readNow } from './message-editor-data.js';
import classes from './message-editor.module.css';
import { text } from './messages.js';

interface Props {
  message: EditableMessage;
  /** Who was quicker; empty where that is not known. */
  by: string;
  isBusy: boolean;
  onKeep: (theirs: EditableMessage) => void;
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
    <ClashNotice
      title={by ? text('clashBy', { name: by }) : text('clash')}
      what={text('clashWhat')}
      now={now}
      isBusy={isBusy}
      keepLabel={text('keepMine')}
      takeLabel={text('takeTheirs')}
      onKeep={onKeep}
      onTake={onTake}
    >
      {({ text: said }) => (
        <>
          <strong>{text('theirs')}</strong>
          <Said said={said} />
        </>
      )}
    </ClashNotice>
  );
}

/** A text as it is written, to be read. */
export const Said = ({ said: { subject, button, body } }: { said: MessageText }) => (
  <pre className={classes.plain}>{[subject, body, ...(button ? [button] : [])].join('\n\n')}</pre>
);
