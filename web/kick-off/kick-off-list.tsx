import type { View } from '../api/client.js';
import { RichText } from '../ui/rich-text.js';
import classes from './kick-off.module.css';
import { text } from './messages.js';

/** The messages, each signed. */
export function KickOffList({ messages }: { messages: View<'KickOffMessageView'>[] }) {
  return (
    <div className={classes.messages}>
      {messages.map(({ slug, name, role, html }) => (
        <article key={slug} className={classes.message} aria-label={text('from', { name })}>
          <RichText html={html} />
          <footer className={classes.by}>
            <strong>{name}</strong>
            <span>{role}</span>
          </footer>
        </article>
      ))}
    </div>
  );
}
