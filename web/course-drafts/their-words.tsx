import { Button, Group } from '@mantine/core';
import { toast } from '../ui/announcements.js';
import { Notice } from '../ui/notice.js';
import { TwoSides } from '../ui/two-sides.js';
import type { DraftText, Typed } from './drafts-data.js';
import { text } from './messages.js';
import type { TextKeeper } from './text-keeper.js';

interface Props {
  keeper: TextKeeper;
  mine: Typed;
  theirs: DraftText;
}

/** Two people wrote at once: both words side by side, and whoever sees them decides. */
export function TheirWords({ keeper, mine, theirs }: Props) {
  const { changedBy: name } = theirs;
  const decide = (act: () => void, said: string) => {
    act();
    toast(said);
    document.getElementById('draft-body')?.focus();
  };
  return (
    <Notice tone="waiting" title={name ? text('clashBy', { name }) : text('clash')} isLoud>
      <p>{text('clashWhat')}</p>
      <TwoSides
        mine={text('mine')}
        theirs={text('theirs')}
        parts={PARTS.filter(([part]) => mine[part] !== theirs[part]).map(([part, label]) => ({
          label: text(label),
          mine: mine[part],
          theirs: theirs[part],
        }))}
      />
      <Group gap="sm">
        <Button onClick={() => decide(() => keeper.keepMine(), text('keptMine'))}>{text('keepMine')}</Button>
        <Button variant="default" onClick={() => decide(() => keeper.takeTheirs(), text('tookTheirs'))}>
          {text('takeTheirs')}
        </Button>
      </Group>
    </Notice>
  );
}

/** Only those are shown in which the two differ. */
const PARTS = [
  ['title', 'fieldTitle'],
  ['minutes', 'minutes'],
  ['definition', 'partDefinition'],
  ['body', 'body'],
] as const;
