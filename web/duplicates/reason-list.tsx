import type { Pair } from './duplicates-data.js';
import { text } from './messages.js';

const WORDS: Partial<Record<string, string>> = {
  'same-name': text('same-name'),
  'same-mailbox': text('same-mailbox'),
  'same-mailbox-name': text('same-mailbox-name'),
  'same-hire-date': text('same-hire-date'),
  'one-follows-the-other': text('one-follows-the-other'),
  'same-manager': text('same-manager'),
  'same-department': text('same-department'),
  'both-in-service': text('both-in-service'),
};

/** What speaks for or against one person; nothing where nothing does. */
export function ReasonList({ title, reasons }: { title: string; reasons: Pair['reasons'] }) {
  if (reasons.length === 0) return null;
  return (
    <div>
      <strong>{title}</strong>
      <ul>
        {reasons.map(({ code, message }) => (
          <li key={code}>{WORDS[code] ?? message}</li>
        ))}
      </ul>
    </div>
  );
}
