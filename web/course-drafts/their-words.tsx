import { Button, Group } from '@mantine/core';
import { toast } from '../ui/announcements.js';
import { Notice } from '../ui/notice.js';
import classes from './course-drafts.module.css';
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
      <div className={classes.sides}>
        <Side title={text('mine')} words={mine} other={theirs} />
        <Side title={text('theirs')} words={theirs} other={mine} />
      </div>
      <Group gap="sm">
        <Button onClick={() => decide(() => keeper.keepMine(), text('keptMine'))}>{text('keepMine')}</Button>
        <Button variant="default" onClick={() => decide(() => keeper.takeTheirs(), text('tookTheirs'))}>
          {text('takeTheirs')}
        </Button>
      </Group>
    </Notice>
  );
}

const PARTS = [
  ['title', 'fieldTitle'],
  ['minutes', 'minutes'],
  ['definition', 'partDefinition'],
  ['body', 'body'],
] as const;

/** Only the parts in which the two differ. */
function Side({ title, words, other }: { title: string; words: Typed; other: Typed }) {
  return (
    <div>
      <strong>{title}</strong>
      <dl className={classes.side}>
        {PARTS.filter(([part]) => words[part] !== other[part]).map(([part, label]) => (
          <div key={part}>
            <dt>{text(label)}</dt>
            <dd>{words[part]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
