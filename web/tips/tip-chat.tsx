import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FormError } from '../ui/form-error.js';
import { text } from './messages.js';
import { type ChatPart, tipChatQuery } from './tips-data.js';
import classes from './tips.module.css';

/** A published tip as a message in a chat. */
export function TipChat({ slug }: { slug: string }) {
  const { data, error } = useQuery(tipChatQuery(slug));
  if (!data) return error ? <FormError error={error} /> : <p>{text('mailComing')}</p>;
  return <ChatMessage parts={data.parts} />;
}

/** A message in a chat: the parts, without the look of any service. */
export function ChatMessage({ parts }: { parts: readonly ChatPart[] }) {
  return (
    <div className={classes.chat}>
      {parts.map(({ kind, text: words, url }, index) => {
        const key = `${index} ${kind}`;
        if (kind === 'heading') return <strong key={key}>{words}</strong>;
        if (url === null) return <p key={key}>{words}</p>;
        return (
          <p key={key}>
            <Anchor href={url} underline="always">
              {words}
            </Anchor>
          </p>
        );
      })}
    </div>
  );
}
