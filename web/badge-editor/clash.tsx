import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ClashNotice } from '../ui/clash-notice.js';
import { TwoSides } from '../ui/two-sides.js';
import { type BadgeForm, type BadgeOptions, editableBadgeQuery } from './badge-editor-data.js';
import { criterionInWords } from './criterion-sentence.js';
import { Drawing } from './drawing.js';
import { text } from './messages.js';

interface Props {
  slug: string;
  mine: BadgeForm;
  options: BadgeOptions;
  /** What somebody else was quicker than. */
  act: 'publish' | 'withdraw';
  /** Who was quicker; empty where that is not known. */
  by: string;
  isBusy: boolean;
  onKeep: (version: string) => void;
  onTake: () => Promise<void>;
}

/** Two people wrote at once: both words side by side, and whoever sees them decides. */
export function Clash({ slug, mine, options, act, by, isBusy, onKeep, onTake }: Props) {
  // Under a key of its own: the form must stay as it was typed.
  const now = useQuery({ ...editableBadgeQuery(slug), queryKey: ['badge-clash', slug], staleTime: 0 });
  return (
    <ClashNotice
      title={by ? text('clashBy', { name: by }) : text('clash')}
      what={text(act === 'publish' ? 'clashPublish' : 'clashWithdraw')}
      now={now}
      isBusy={isBusy}
      keepLabel={text(act === 'publish' ? 'keepMine' : 'withdrawAnyway')}
      takeLabel={text('takeTheirs')}
      onKeep={({ version }) => onKeep(version)}
      onTake={() => void onTake()}
    >
      {({ state, form }) => (
        <>
          {state === 'withdrawn' && <p>{text('theirsIsWithdrawn')}</p>}
          {form && <Sides mine={mine} theirs={form} options={options} />}
        </>
      )}
    </ClashNotice>
  );
}

const PARTS = [
  ['title', 'fieldTitle'],
  ['summary', 'summary'],
  ['body', 'body'],
  ['criterion', 'earning'],
  ['every', 'every'],
  ['expiresAfterMonths', 'expires'],
  ['order', 'order'],
  ['drawing', 'drawing'],
] as const;
type Part = (typeof PARTS)[number][0];

function Sides({ mine, theirs, options }: { mine: BadgeForm; theirs: BadgeForm; options: BadgeOptions }) {
  const words = (form: BadgeForm) => (part: Part) => partInWords(part, form, options);
  const [yours, others] = [words(mine), words(theirs)];
  const parts = PARTS.filter(([part]) => yours(part) !== others(part));
  if (parts.length === 0) return <p>{text('clashSame')}</p>;
  const shown = (part: Part, said: string): ReactNode =>
    part === 'drawing' ? <Drawing svg={said} size={72} /> : said;
  return (
    <TwoSides
      mine={text('mine')}
      theirs={text('theirs')}
      parts={parts.map(([part, label]) => ({
        label: text(label),
        mine: shown(part, yours(part)),
        theirs: shown(part, others(part)),
      }))}
    />
  );
}

function partInWords(part: Part, form: BadgeForm, options: BadgeOptions): string {
  switch (part) {
    case 'criterion':
      return criterionInWords(form.criterion, options);
    case 'every':
      return text(form.every ?? 'once');
    case 'expiresAfterMonths':
      return form.expiresAfterMonths === null ? text('never') : String(form.expiresAfterMonths);
    case 'order':
      return String(form.order);
    case 'title':
    case 'summary':
    case 'body':
    case 'drawing':
      return form[part].trim();
  }
}
