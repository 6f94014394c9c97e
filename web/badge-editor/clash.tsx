import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from '../ui/error-state.js';
import { LoadingState } from '../ui/loading-state.js';
import { Notice } from '../ui/notice.js';
import classes from './badge-editor.module.css';
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
    <Notice tone="waiting" title={by ? text('clashBy', { name: by }) : text('clash')} isLoud>
      <p>{text(act === 'publish' ? 'clashPublish' : 'clashWithdraw')}</p>
      {now.isPending && <LoadingState />}
      {now.isError && <ErrorState error={now.error} onRetry={() => void now.refetch()} />}
      {now.isSuccess && (
        <>
          {now.data.state === 'withdrawn' && <p>{text('theirsIsWithdrawn')}</p>}
          {now.data.form && <Sides mine={mine} theirs={now.data.form} options={options} />}
          <Group gap="sm">
            <Button loading={isBusy} onClick={() => onKeep(now.data.version)}>
              {text(act === 'publish' ? 'keepMine' : 'withdrawAnyway')}
            </Button>
            <Button variant="default" onClick={() => void onTake()}>
              {text('takeTheirs')}
            </Button>
          </Group>
        </>
      )}
    </Notice>
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
  return (
    <div className={classes.sides}>
      <Side title={text('mine')} parts={parts} words={yours} />
      <Side title={text('theirs')} parts={parts} words={others} />
    </div>
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

interface SideProps {
  title: string;
  /** Only those in which the two differ. */
  parts: readonly (typeof PARTS)[number][];
  words: (part: Part) => string;
}

function Side({ title, parts, words }: SideProps) {
  const shown = (part: Part): ReactNode =>
    part === 'drawing' ? <Drawing svg={words(part)} size={72} /> : words(part);
  return (
    <div>
      <strong>{title}</strong>
      <dl className={classes.side}>
        {parts.map(([part, label]) => (
          <div key={part}>
            <dt>{text(label)}</dt>
            <dd>{shown(part)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
