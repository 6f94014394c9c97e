import { useQuery } from '@tanstack/react-query';
import { ClashNotice } from '../ui/clash-notice.js';
import { TwoSides } from '../ui/two-sides.js';
import { text } from './messages.js';
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
    <ClashNotice
      title={by ? text('clashBy', { name: by }) : text('clash')}
      what={text('clashWhat')}
      now={now}
      isBusy={isBusy}
      keepLabel={text('keepMine')}
      takeLabel={text('takeTheirs')}
      onKeep={({ version }) => onKeep(version)}
      onTake={() => void onTake()}
    >
      {({ form }) => <Sides mine={mine} theirs={form} />}
    </ClashNotice>
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
    <TwoSides
      mine={text('mine')}
      theirs={text('theirs')}
      parts={parts.map(([part, label]) => ({
        label: text(label),
        mine: partInWords(part, mine),
        theirs: partInWords(part, theirs),
      }))}
    />
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
