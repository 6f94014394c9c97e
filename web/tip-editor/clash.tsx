import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../ui/error-state.js';
import { LoadingState } from '../ui/loading-state.js';
import { Notice } from '../ui/notice.js';
import { text } from './messages.js';
import classes from './tip-editor.module.css';
import { editableTipQuery, type TipForm } from './tip-editor-data.js';

interface Props {
  slug: string;
  mine: TipForm;
  /** Who was quicker; empty where that is not known. */
  by: string;
  isBusy: boolean;
  onKeep: (version: string) => void;
  onTake: () => Promise<void>;
}

/** Two people wrote at once: both words side by side, and whoever sees them decides. */
export function Clash({ slug, mine, by, isBusy, onKeep, onTake }: Props) {
  // Under a key of its own: the form must stay as it was typed.
  const now = useQuery({ ...editableTipQuery(slug), queryKey: ['tip-clash', slug], staleTime: 0 });
  return (
    <Notice tone="waiting" title={by ? text('clashBy', { name: by }) : text('clash')} isLoud>
      <p>{text('clashWhat')}</p>
      {now.isPending && <LoadingState />}
      {now.isError && <ErrorState error={now.error} onRetry={() => void now.refetch()} />}
      {now.isSuccess && (
        <>
          <Sides mine={mine} theirs={now.data.form} />
          <Group gap="sm">
            <Button loading={isBusy} onClick={() => onKeep(now.data.version)}>
              {text('keepMine')}
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
  ['audience', 'audience'],
  ['body', 'body'],
  ['thisWeek', 'thisWeek'],
  ['question', 'question'],
  ['sources', 'sources'],
] as const;
type Part = (typeof PARTS)[number][0];

/** Two forms of a tip in those of their parts in which they differ. */
export function Sides({ mine, theirs }: { mine: TipForm; theirs: TipForm }) {
  const parts = PARTS.filter(([part]) => partInWords(part, mine) !== partInWords(part, theirs));
  if (parts.length === 0) return <p>{text('clashSame')}</p>;
  return (
    <div className={classes.sides}>
      {(['mine', 'theirs'] as const).map((whose) => (
        <div key={whose}>
          <strong>{text(whose)}</strong>
          <dl className={classes.side}>
            {parts.map(([part, label]) => (
              <div key={part}>
                <dt>{text(label)}</dt>
                <dd>{partInWords(part, whose === 'mine' ? mine : theirs)}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </div>
  );
}

function partInWords(part: Part, form: TipForm): string {
  switch (part) {
    case 'audience':
      return text(`series:${form.audience}`);
    case 'question':
      return form.question
        ? [
            form.question.text,
            ...form.question.options.map((one) => `${one.isCorrect ? '✓' : '–'} ${one.text}`),
            form.question.feedback,
          ].join('\n')
        : text('noQuestion');
    case 'sources':
      return form.sources.join('\n');
    case 'title':
    case 'body':
    case 'thisWeek':
      return form[part].trim();
  }
}
