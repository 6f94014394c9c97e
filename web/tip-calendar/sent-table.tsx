import { number as inDigits, dayInWords, monthInWords } from '../text/dates.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { TextLink } from '../ui/links.js';
import { TwoLines } from '../ui/two-lines.js';
import { text } from './messages.js';
import type { SentTip } from './tip-calendar-data.js';

const COLUMNS: Column<SentTip, string>[] = [
  { heading: text('month'), cell: ({ month }) => monthInWords(month) },
  {
    heading: text('tip'),
    cell: ({ slug, title, audience }) => (
      <TwoLines
        first={
          <TextLink to="/tips/$slug" params={{ slug }}>
            {title}
          </TextLink>
        }
        second={text(`for:${audience}`)}
      />
    ),
  },
  { heading: text('since'), cell: ({ since }) => dayInWords(since) },
  {
    heading: text('count'),
    cell: ({ people }) => (people === null ? text('few') : inDigits(people)),
    isNumber: true,
  },
];

/** What went out in the last months, and to how many. */
export function SentTable({ sent }: { sent: SentTip[] }) {
  if (sent.length === 0) return <EmptyState>{text('sentNone')}</EmptyState>;
  return (
    <DataTable
      caption={text('sentCaption')}
      rows={sent}
      rowKey={({ month, slug }) => `${month} ${slug}`}
      columns={COLUMNS}
    />
  );
}
